package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;

/** What to train and how; validated. Immutable. */
public sealed interface TrainingPlan {
  /** Name of the learner, as on the command line: {@code logistic-sgd}. */
  String learner();

  /** Seed of everything random; the same plan, data and seed give the same bits. */
  long seed();

  /** The parameters by name, in a fixed order, for the manifest and for people. */
  Map<String, String> parameters();

  /** The base rate for every record: the floor of each comparison. */
  record Majority(long seed) implements TrainingPlan {
    @Override
    public String learner() {
      return "majority";
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }
  }

  /**
   * Logistic regression at its optimum.
   *
   * @param penalty weight of half the squared weights against the summed log loss, 1e-6 to 1e6, or
   *     {@link TrainingPlans#AUTO_PENALTY}
   */
  record Logistic(double penalty, long seed) implements TrainingPlan {
    public Logistic {
      if (penalty != TrainingPlans.AUTO_PENALTY) {
        TrainingPlans.requireRange("penalty", penalty, 1e-6, 1e6);
      }
    }

    @Override
    public String learner() {
      return "logistic";
    }

    @Override
    public Map<String, String> parameters() {
      boolean open = penalty == TrainingPlans.AUTO_PENALTY;
      return Map.of("penalty", open ? TrainingPlans.AUTO : "" + penalty);
    }
  }

  /**
   * Logistic regression by stochastic gradient descent with AdaGrad, one record a step.
   *
   * @param epochs passes over the data, 1 to 200, or {@link TrainingPlans#AUTO_EPOCHS}
   * @param learningRate above 0, at most 10
   */
  record LogisticSgd(int epochs, double learningRate, long seed) implements TrainingPlan {
    public LogisticSgd {
      TrainingPlans.requireRange(
          "epochs", epochs, TrainingPlans.AUTO_EPOCHS, TrainingPlans.MOST_EPOCHS);
      TrainingPlans.requireRange("learning-rate", learningRate, 1e-6, 10);
    }

    @Override
    public String learner() {
      return "logistic-sgd";
    }

    @Override
    public Map<String, String> parameters() {
      return new TreeMap<>(Map.of("epochs", told(epochs), "learning-rate", "" + learningRate));
    }
  }

  /**
   * A factorization machine by stochastic gradient descent with AdaGrad, one record a step.
   *
   * @param epochs passes over the data, 1 to 200
   * @param learningRate above 0, at most 10
   * @param rank length of each factor vector, 1 to 64
   */
  record FactorizationMachine(int epochs, double learningRate, int rank, long seed)
      implements TrainingPlan {
    public FactorizationMachine {
      TrainingPlans.requireRange("epochs", epochs, 1, TrainingPlans.MOST_EPOCHS);
      TrainingPlans.requireRange("learning-rate", learningRate, 1e-6, 10);
      TrainingPlans.requireRange("rank", rank, 1, 64);
    }

    @Override
    public String learner() {
      return "factorization-machine";
    }

    @Override
    public Map<String, String> parameters() {
      return new TreeMap<>(
          Map.of("epochs", "" + epochs, "learning-rate", "" + learningRate, "rank", "" + rank));
    }
  }

  private static String told(int epochs) {
    return epochs == TrainingPlans.AUTO_EPOCHS ? "auto" : "" + epochs;
  }
}
