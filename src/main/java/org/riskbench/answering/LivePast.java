package org.riskbench.answering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;

/**
 * The velocity states of a server, one per set of definitions: models that define the same features
 * the same way share one, so that a swap loses nothing. In memory only. Thread-safe.
 */
public final class LivePast {
  private final Map<Map<String, String>, VelocityState> states = new ConcurrentHashMap<>();

  /** The state of a plan, an empty one if there is none yet. */
  public VelocityState of(VelocityPlan plan) {
    VelocityState kept =
        states.computeIfAbsent(plan.fingerprints(), key -> new VelocityState(plan));
    // The same definitions in another order are other slots: such a state starts anew.
    return kept.plan().features().equals(plan.features()) ? kept : new VelocityState(plan);
  }

  /** Goes on with a state that somebody warmed. */
  public void keep(VelocityState warm) {
    states.put(warm.plan().fingerprints(), warm);
  }
}
