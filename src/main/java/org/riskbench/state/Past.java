package org.riskbench.state;

import java.time.Clock;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/** Earlier records as one plan sees them. Thread-safe. */
public interface Past {
  /** The plan, whose features are told in its order. */
  VelocityPlan plan();

  /**
   * A way to ask, for one thread at a time.
   *
   * @param inputs the columns of the records; those of the plan are among them
   * @param clock says when a record arrives
   */
  PastReader newReader(Schema inputs, Clock clock);

  /** Whether the caller says it, so that the readers are {@link GivenPast}. */
  default boolean isGiven() {
    return false;
  }
}
