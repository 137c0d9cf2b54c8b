package org.riskbench.state;

import java.time.Clock;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/** A past that nobody has asked yet; a plan without features never asks. */
record LatePast(LateStates states, VelocityPlan plan) implements Past {
  @Override
  public PastReader newReader(Schema inputs, Clock clock) {
    PastReader unasked = LiveStates.inMemory().of(plan).newReader(inputs, clock);
    return plan.isEmpty() ? unasked : new LateReader(this, inputs, clock, unasked);
  }
}
