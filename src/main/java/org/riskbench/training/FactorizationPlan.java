package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * A factorization machine by stochastic gradient descent with AdaGrad, one record a step. Pairs can
 * learn small data by heart: its usual steps are smaller than those of {@link LogisticSgdPlan}, and
 * its passes never more than on large data.
 *
 * @param epochs passes over the data, 1 to 200
 * @param learningRate above 0, at most 10
 * @param rank length of each factor vector, 1 to 64
 */
public record FactorizationPlan(int epochs, double learningRate, int rank, long seed)
    implements TrainingPlan {
  static final Parameter EPOCHS = Parameter.whole("epochs", 1, Epochs.MOST, Epochs.LEAST_OPEN);
  static final Parameter LEARNING_RATE =
      Parameter.number("learning-rate", 1e-6, 10, 0.05).searched(0.01, 0.2);
  static final Parameter RANK = Parameter.whole("rank", 1, 64, 8).searched(2, 16);

  public FactorizationPlan {
    EPOCHS.require(epochs);
    LEARNING_RATE.require(learningRate);
    RANK.require(rank);
  }

  @Override
  public String learner() {
    return FactorizationMachine.LEARNER.name();
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            EPOCHS.name(),
            EPOCHS.told(epochs),
            LEARNING_RATE.name(),
            LEARNING_RATE.told(learningRate),
            RANK.name(),
            RANK.told(rank)));
  }
}
