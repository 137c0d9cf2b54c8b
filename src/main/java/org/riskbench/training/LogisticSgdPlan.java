package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression by stochastic gradient descent with AdaGrad, one record a step, in an order
 * drawn anew for each pass.
 *
 * @param epochs passes over the data, 1 to 200, or {@link Parameter#OPEN}: as many as help on rows
 *     held out
 * @param learningRate above 0, at most 10
 * @param penalty weight of half the squared weights against the summed log loss, 0 to 1e6, or
 *     {@link Parameter#OPEN}: what {@link PenaltySearch} finds on the train part
 */
public record LogisticSgdPlan(int epochs, double learningRate, double penalty, long seed)
    implements TrainingPlan, SteppedPlan<LogisticSgdPlan> {
  static final Parameter EPOCHS =
      Parameter.whole("epochs", 1, Epochs.MOST, Epochs.LEAST_OPEN).open();
  static final Parameter LEARNING_RATE = Parameter.number("learning-rate", 1e-6, 10, 0.1);
  static final Parameter PENALTY = Parameter.number("penalty", 0, 1e6, 1).open();

  public LogisticSgdPlan {
    EPOCHS.require(epochs);
    LEARNING_RATE.require(learningRate);
    PENALTY.require(penalty);
  }

  @Override
  public String learner() {
    return StepwiseLogistic.LEARNER.name();
  }

  @Override
  public boolean isOpen() {
    return epochs == Parameter.OPEN || hasOpenPenalty();
  }

  @Override
  public boolean hasOpenPenalty() {
    return penalty == Parameter.OPEN;
  }

  @Override
  public LogisticSgdPlan withPenalty(double found) {
    return new LogisticSgdPlan(epochs, learningRate, found, seed);
  }

  @Override
  public LogisticSgdPlan withEpochs(int found) {
    return new LogisticSgdPlan(found, learningRate, penalty, seed);
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            EPOCHS.name(),
            EPOCHS.told(epochs),
            LEARNING_RATE.name(),
            LEARNING_RATE.told(learningRate),
            PENALTY.name(),
            PENALTY.told(penalty)));
  }
}
