package org.riskbench.state;

import java.util.List;
import org.riskbench.velocity.VelocityPlan;

/** Where a plan's features stand among those of a state that has them all. */
final class FeatureOrder {
  private final int[] places;

  /**
   * Finds them.
   *
   * @throws IllegalArgumentException if one is missing
   */
  FeatureOrder(VelocityPlan plan, VelocityPlan kept) {
    List<String> known = kept.features().stream().map(kept::fingerprint).toList();
    places =
        plan.features().stream()
            .mapToInt(feature -> known.indexOf(plan.fingerprint(feature)))
            .toArray();
    for (int place : places) {
      if (place < 0) {
        throw new IllegalArgumentException("the state lacks a feature");
      }
    }
  }

  /** Puts the values of a plan's features in their order. */
  void pick(double[] all, double[] out) {
    for (int i = 0; i < places.length; i++) {
      out[i] = all[places[i]];
    }
  }
}
