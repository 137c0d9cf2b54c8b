package org.riskbench.state;

import java.time.Clock;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/** The past as callers tell it. */
record CallerPast(VelocityPlan plan) implements Past {
  @Override
  public PastReader newReader(Schema inputs, Clock clock) {
    return new GivenPast(plan);
  }

  @Override
  public boolean isGiven() {
    return true;
  }
}
