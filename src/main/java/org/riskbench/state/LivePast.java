package org.riskbench.state;

import java.time.Clock;
import java.util.List;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/**
 * The past in this process's memory.
 *
 * @param own the state that answers; none for a plan without features
 */
record LivePast(LiveStates states, List<Kept> own, VelocityPlan plan) implements Past {
  @Override
  public PastReader newReader(Schema inputs, Clock clock) {
    return own.isEmpty()
        ? new FeedingReader(states, inputs, clock)
        : new LiveReader(states, own.get(0), plan, inputs, clock);
  }
}
