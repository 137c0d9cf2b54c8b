package org.riskbench.answering;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.problem.ProblemException;
import org.riskbench.state.Known;
import org.riskbench.state.Past;
import org.riskbench.state.StateAddress;
import org.riskbench.state.States;
import org.riskbench.velocity.VelocityPlan;

/**
 * What {@code GET /v1/model} says of the earlier records that a model counts.
 *
 * @param states where they are kept
 * @param past what the model counts
 */
record StateCard(States states, Past past) {
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    if (past.isGiven()) {
      members.put("place", StateAddress.CALLER);
      return members;
    }
    VelocityPlan plan = past.plan();
    try {
      states.known(plan).ifPresent(known -> put(known, plan, members));
    } catch (ProblemException e) {
      members.put("problem", e.problem().code());
    }
    return members;
  }

  private static void put(Known known, VelocityPlan plan, Map<String, Object> members) {
    members.put("records", known.records());
    if (known.records() > 0 && plan.timeUnit() == 1) {
      members.put("oldest", Instant.ofEpochMilli(known.oldest()).toString());
      members.put("newest", Instant.ofEpochMilli(known.newest()).toString());
    }
    members.put("coverage", known.coverage(known.newest(), plan.horizon()));
    if (known.keys() >= 0) {
      members.put("keys", known.keys());
      members.put("mostKeys", known.mostKeys());
      members.put("evictedKeys", known.evicted());
    }
  }
}
