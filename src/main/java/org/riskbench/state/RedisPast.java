package org.riskbench.state;

import java.time.Clock;
import java.util.List;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/**
 * The past in a Redis.
 *
 * @param own the plan whose state answers; none for a plan without features
 */
record RedisPast(RedisStates states, List<VelocityPlan> own, VelocityPlan plan) implements Past {
  @Override
  public PastReader newReader(Schema inputs, Clock clock) {
    return new RedisReader(this, inputs, clock);
  }
}
