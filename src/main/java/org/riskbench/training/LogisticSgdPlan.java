package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression by stochastic gradient descent with AdaGrad, one record a step.
 *
 * @param epochs passes over the data, 1 to 200, or {@link Parameter#OPEN}: as many as the number of
 *     rows asks for
 * @param learningRate above 0, at most 10
 */
public record LogisticSgdPlan(int epochs, double learningRate, long seed) implements TrainingPlan {
  static final Parameter EPOCHS =
      Parameter.whole("epochs", 1, Epochs.MOST, Epochs.LEAST_OPEN).open();
  static final Parameter LEARNING_RATE = Parameter.number("learning-rate", 1e-6, 10, 0.1);

  public LogisticSgdPlan {
    EPOCHS.require(epochs);
    LEARNING_RATE.require(learningRate);
  }

  @Override
  public String learner() {
    return StepwiseLogistic.LEARNER.name();
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            EPOCHS.name(),
            EPOCHS.told(epochs),
            LEARNING_RATE.name(),
            LEARNING_RATE.told(learningRate)));
  }
}
