package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * A factorization machine by stochastic gradient descent with AdaGrad, one record a step. Pairs can
 * learn small data by heart: its usual steps are smaller than those of {@link LogisticSgdPlan}.
 *
 * @param epochs passes over the data, 1 to 200, or {@link Parameter#OPEN}: as many as help on rows
 *     held out
 * @param learningRate above 0, at most 10
 * @param rank length of each factor vector, 1 to 64
 * @param penalty weight of half the squared weights and factors against the summed log loss, 0 to
 *     1e6, or {@link Parameter#OPEN}: what {@link PenaltySearch} finds for weights alone
 */
public record FactorizationPlan(
    int epochs, double learningRate, int rank, double penalty, long seed)
    implements TrainingPlan, SteppedPlan<FactorizationPlan> {
  static final Parameter EPOCHS =
      Parameter.whole("epochs", 1, Epochs.MOST, Epochs.LEAST_OPEN).open();
  static final Parameter LEARNING_RATE =
      Parameter.number("learning-rate", 1e-6, 10, 0.05).searched(0.01, 0.2);
  static final Parameter RANK = Parameter.whole("rank", 1, 64, 8).searched(2, 16);

  static final Parameter PENALTY = Parameter.number("penalty", 0, 1e6, 1).searched(1, 100).open();

  public FactorizationPlan {
    EPOCHS.require(epochs);
    LEARNING_RATE.require(learningRate);
    RANK.require(rank);
    PENALTY.require(penalty);
  }

  @Override
  public String learner() {
    return FactorizationMachine.LEARNER.name();
  }

  @Override
  public boolean isOpen() {
    return hasOpenEpochs() || hasOpenPenalty();
  }

  boolean hasOpenEpochs() {
    return epochs == Parameter.OPEN;
  }

  @Override
  public boolean hasOpenPenalty() {
    return penalty == Parameter.OPEN;
  }

  @Override
  public FactorizationPlan withPenalty(double found) {
    return new FactorizationPlan(epochs, learningRate, rank, found, seed);
  }

  @Override
  public FactorizationPlan withEpochs(int found) {
    return new FactorizationPlan(found, learningRate, rank, penalty, seed);
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
            RANK.told(rank),
            PENALTY.name(),
            PENALTY.told(penalty)));
  }
}
