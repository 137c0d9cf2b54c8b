package org.riskbench.training;

import java.util.Map;

/**
 * Logistic regression at its optimum.
 *
 * @param penalty weight of half the squared weights against the summed log loss, 1e-6 to 1e6, or
 *     {@link Parameter#OPEN}: what {@link PenaltySearch} finds on the train part
 */
public record LogisticPlan(double penalty, long seed) implements TrainingPlan {
  static final Parameter PENALTY = Parameter.number("penalty", 1e-6, 1e6, 1).open();

  public LogisticPlan {
    PENALTY.require(penalty);
  }

  @Override
  public String learner() {
    return ExactLogistic.LEARNER.name();
  }

  boolean isOpen() {
    return penalty == Parameter.OPEN;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(PENALTY.name(), PENALTY.told(penalty));
  }
}
