package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;
import org.riskbench.feature.Algorithm;

/** What to train and how; validated. Immutable. */
public sealed interface TrainingPlan {
  /** Name of the learner, as on the command line: {@code logistic-sgd}. */
  String learner();

  /** Seed of everything random; the same plan, data and seed give the same bits. */
  long seed();

  /** What reads the encoded rows, which decides how they are encoded. */
  default Algorithm algorithm() {
    return Algorithm.LINEAR;
  }

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

  /**
   * Boosted decision trees.
   *
   * @param trees 1 to 10,000, or {@link TrainingPlans#AUTO_TREES}
   * @param learningRate above 0, at most 1
   * @param leaves of each tree at most, 2 to 1,024
   * @param penalty added to the curvature of each leaf, 0 to 1e6
   * @param rowShare of the rows that each tree sees, .05 to 1
   * @param featureShare of the features that each tree sees, .05 to 1
   */
  record Boosting(
      int trees,
      double learningRate,
      int leaves,
      double penalty,
      double rowShare,
      double featureShare,
      long seed)
      implements TrainingPlan {
    public Boosting {
      TrainingPlans.requireRange(
          "trees", trees, TrainingPlans.AUTO_TREES, TrainingPlans.MOST_TREES);
      TrainingPlans.requireRange("learning-rate", learningRate, 1e-3, 1);
      TrainingPlans.requireRange("leaves", leaves, 2, 1_024);
      TrainingPlans.requireRange("penalty", penalty, 0, 1e6);
      TrainingPlans.requireRange("row-share", rowShare, 0.05, 1);
      TrainingPlans.requireRange("feature-share", featureShare, 0.05, 1);
    }

    @Override
    public String learner() {
      return "boosting";
    }

    @Override
    public Algorithm algorithm() {
      return Algorithm.TREE;
    }

    /** The same with so many trees. */
    Boosting withTrees(int found) {
      return new Boosting(found, learningRate, leaves, penalty, rowShare, featureShare, seed);
    }

    @Override
    public Map<String, String> parameters() {
      return new TreeMap<>(
          Map.of(
              "trees",
              trees == TrainingPlans.AUTO_TREES ? "auto" : "" + trees,
              "learning-rate",
              "" + learningRate,
              "leaves",
              "" + leaves,
              "penalty",
              "" + penalty,
              "row-share",
              "" + rowShare,
              "feature-share",
              "" + featureShare));
    }
  }

  private static String told(int epochs) {
    return epochs == TrainingPlans.AUTO_EPOCHS ? "auto" : "" + epochs;
  }
}
