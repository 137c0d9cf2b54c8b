package org.riskbench.ui.rules;

import org.riskbench.trial.Goal;

/** What thresholds of a segment are looked for by. */
public enum SegmentGoal {
  LEAST_COST(""),
  FALSE_POSITIVES("2"),
  RECALL("80"),
  APPROVAL("95");

  private final String usual;

  SegmentGoal(String usual) {
    this.usual = usual;
  }

  /** A percentage to begin with. */
  String usual() {
    return usual;
  }

  /** Whether a share has to be said. */
  boolean hasShare() {
    return this != LEAST_COST;
  }

  /** Key of the words for it. */
  String key() {
    return "reviews.goal." + name();
  }

  Goal goal(double share) {
    return switch (this) {
      case LEAST_COST -> new Goal.LeastCost();
      case FALSE_POSITIVES -> new Goal.FalsePositives(share);
      case RECALL -> new Goal.Recall(share);
      case APPROVAL -> new Goal.Approval(share);
    };
  }
}
