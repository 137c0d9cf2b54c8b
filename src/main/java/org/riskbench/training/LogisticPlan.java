package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression at its optimum.
 *
 * @param penalty on the weights against the summed log loss, 1e-6 to 1e6, or {@link
 *     Parameter#OPEN}: what {@link PenaltySearch} finds on the train part
 * @param l1Share how much of the penalty is on the weights' absolute values, which leaves features
 *     out, 0 to 1; the rest is on half their squares
 */
public record LogisticPlan(double penalty, double l1Share, long seed) implements TrainingPlan {
  static final Parameter PENALTY = Parameter.number("penalty", 1e-6, 1e6, 1).open();
  static final Parameter L1_SHARE = Parameter.number("l1-share", 0, 1, 0);

  public LogisticPlan {
    PENALTY.require(penalty);
    L1_SHARE.require(l1Share);
  }

  /** A plan that leaves no feature out. */
  public LogisticPlan(double penalty, long seed) {
    this(penalty, 0, seed);
  }

  @Override
  public String learner() {
    return ExactLogistic.LEARNER.name();
  }

  @Override
  public boolean isOpen() {
    return penalty == Parameter.OPEN;
  }

  LogisticPlan withPenalty(double found) {
    return new LogisticPlan(found, l1Share, seed);
  }

  Restraint restraint() {
    return new Restraint(penalty * (1 - l1Share), penalty * l1Share, false);
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(PENALTY.name(), PENALTY.told(penalty), L1_SHARE.name(), L1_SHARE.told(l1Share)));
  }
}
