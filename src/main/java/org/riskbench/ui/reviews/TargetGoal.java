package org.riskbench.ui.reviews;

import java.util.OptionalDouble;
import org.riskbench.threshold.Outcome;
import org.riskbench.trial.Goal;

/** What thresholds can be looked for. */
public enum TargetGoal {
  LEAST_COST(""),
  FALSE_POSITIVES("2"),
  RECALL("80"),
  APPROVAL("95");

  private final String usual;

  TargetGoal(String usual) {
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

  Goal goal(double share) {
    return switch (this) {
      case LEAST_COST -> new Goal.LeastCost();
      case FALSE_POSITIVES -> new Goal.FalsePositives(share);
      case RECALL -> new Goal.Recall(share);
      case APPROVAL -> new Goal.Approval(share);
    };
  }

  /** What became of the share that was asked for. */
  OptionalDouble reached(Outcome outcome) {
    return switch (this) {
      case LEAST_COST -> OptionalDouble.empty();
      case FALSE_POSITIVES -> outcome.falsePositiveRate();
      case RECALL -> outcome.recall();
      case APPROVAL -> outcome.approvalRate();
    };
  }

  /** Whether a share that was reached is what was asked for. */
  boolean holds(double reached, double asked) {
    return this == FALSE_POSITIVES ? reached <= asked + 1e-12 : reached >= asked - 1e-12;
  }
}
