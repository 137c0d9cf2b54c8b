package org.riskbench.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.riskbench.problem.Problem;

/** Makes plans from what people write: a learner's name and parameters as text. */
public final class TrainingPlans {
  /** As many epochs as the number of rows asks for, decided when training starts. */
  public static final int AUTO_EPOCHS = 0;

  /** The penalty that {@link PenaltySearch} finds on the train part. */
  public static final double AUTO_PENALTY = 0;

  /** As many trees as help on rows held out, decided before training starts. */
  public static final int AUTO_TREES = 0;

  static final int MOST_TREES = 10_000;

  /** Stands for the learner's own good setting of epochs, learning-rate or penalty. */
  static final String AUTO = "auto";

  /** More epochs than this can't be asked for. */
  static final int MOST_EPOCHS = 200;

  /** Learners that can be trained, in the order they are offered. */
  public static final List<String> LEARNERS =
      List.of("logistic", "boosting", "logistic-sgd", "factorization-machine", "majority");

  /** Learners that are named but not built. */
  private static final Set<String> PLANNED =
      Set.of("best-column", "scorecard", "tree", "forest", "anomaly", "ensemble", "auto");

  /**
   * What 5 passes are on large data; small data needs more of them to settle. Past 20 it is learnt
   * by heart: stopping there does what a penalty would.
   */
  private static final int LEAST_EPOCHS = 5;

  private static final int MOST_AUTO_EPOCHS = 20;
  private static final int ENOUGH_STEPS = 200_000;

  private static final double LEARNING_RATE = 0.1;

  /** One record's worth of doubt about each weight, where none is searched for. */
  static final double PENALTY = 1;

  /** Pairs can learn small data by heart: smaller steps, and never more passes than on large. */
  private static final double FACTOR_LEARNING_RATE = 0.05;

  private static final int RANK = 8;

  private static final double TREE_LEARNING_RATE = 0.05;
  private static final int LEAVES = 16;
  private static final double LEAF_PENALTY = 1;

  private TrainingPlans() {}

  /**
   * The good settings of a learner.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #of}
   */
  public static TrainingPlan of(String learner, long seed) {
    return of(learner, Map.of(), seed);
  }

  /**
   * The good settings of a learner, some of them changed.
   *
   * @param parameters by name: {@code epochs}, {@code learning-rate}, {@code penalty} (each a
   *     number or {@code auto}), {@code rank}
   * @throws org.riskbench.problem.ProblemException USE-211 for an unknown learner, USE-212 for an
   *     unknown parameter, USE-213 for a value that is no number, USE-210 for one out of range
   */
  public static TrainingPlan of(String learner, Map<String, String> parameters, long seed) {
    return switch (learner) {
      case "majority" -> {
        requireKnown(learner, parameters, Set.of());
        yield new TrainingPlan.Majority(seed);
      }
      case "logistic" -> {
        requireKnown(learner, parameters, Set.of("penalty"));
        double penalty = number("penalty", parameters, AUTO_PENALTY, "1");
        if (!parameters.getOrDefault("penalty", AUTO).equals(AUTO)) {
          requireRange("penalty", penalty, 1e-6, 1e6);
        }
        yield new TrainingPlan.Logistic(penalty, seed);
      }
      case "logistic-sgd" -> {
        requireKnown(learner, parameters, Set.of("epochs", "learning-rate"));
        yield new TrainingPlan.LogisticSgd(
            epochs(parameters, AUTO_EPOCHS),
            number("learning-rate", parameters, LEARNING_RATE, "0.1"),
            seed);
      }
      case "factorization-machine" -> {
        requireKnown(learner, parameters, Set.of("epochs", "learning-rate", "rank"));
        yield new TrainingPlan.FactorizationMachine(
            epochs(parameters, LEAST_EPOCHS),
            number("learning-rate", parameters, FACTOR_LEARNING_RATE, "0.1"),
            whole("rank", parameters.getOrDefault("rank", "" + RANK)),
            seed);
      }
      case "boosting" -> boosting(parameters, seed);
      default -> throw unknown(learner);
    };
  }

  private static TrainingPlan boosting(Map<String, String> parameters, long seed) {
    requireKnown(
        "boosting",
        parameters,
        Set.of("trees", "learning-rate", "leaves", "penalty", "row-share", "feature-share"));
    return new TrainingPlan.Boosting(
        trees(parameters.getOrDefault("trees", AUTO)),
        number("learning-rate", parameters, TREE_LEARNING_RATE, "0.05"),
        whole("leaves", parameters.getOrDefault("leaves", "" + LEAVES)),
        number("penalty", parameters, LEAF_PENALTY, "1"),
        number("row-share", parameters, 1, "0.8"),
        number("feature-share", parameters, 1, "0.8"),
        seed);
  }

  private static int trees(String text) {
    if (text.equals(AUTO)) {
      return AUTO_TREES;
    }
    int trees = whole("trees", text);
    requireRange("trees", trees, 1, MOST_TREES);
    return trees;
  }

  /** Passes over the data: those asked for, or enough for some 200,000 steps, 5 to 20. */
  static int epochs(int asked, int rows) {
    if (asked != AUTO_EPOCHS) {
      return asked;
    }
    int enough = (ENOUGH_STEPS + rows - 1) / Math.max(1, rows);
    return Math.max(LEAST_EPOCHS, Math.min(MOST_AUTO_EPOCHS, enough));
  }

  private static RuntimeException unknown(String learner) {
    boolean planned = PLANNED.contains(learner) || learner.startsWith("onnx:");
    return Problem.error(
            "USE-211",
            planned
                ? "The learner \"" + learner + "\" is not built yet."
                : "There is no learner of that name.",
            "Choose one of " + String.join(", ", LEARNERS) + ".")
        .asException();
  }

  private static void requireKnown(
      String learner, Map<String, String> parameters, Set<String> known) {
    for (String name : new TreeSet<>(parameters.keySet())) {
      if (!known.contains(name)) {
        throw Problem.error(
                "USE-212",
                "The learner %s has no parameter \"%s\".".formatted(learner, name),
                known.isEmpty()
                    ? "It has no parameters."
                    : "It has " + String.join(", ", new TreeSet<>(known)) + ".")
            .asException();
      }
    }
  }

  private static int epochs(Map<String, String> parameters, int usual) {
    String text = parameters.getOrDefault("epochs", AUTO);
    if (text.equals(AUTO)) {
      return usual;
    }
    int epochs = whole("epochs", text);
    requireRange("epochs", epochs, 1, MOST_EPOCHS);
    return epochs;
  }

  private static double number(
      String name, Map<String, String> parameters, double usual, String example) {
    String text = parameters.getOrDefault(name, AUTO);
    if (text.equals(AUTO)) {
      return usual;
    }
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw notANumber(name, "a number", example);
    }
  }

  private static int whole(String name, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw notANumber(name, "a whole number", "8");
    }
  }

  private static RuntimeException notANumber(String name, String wanted, String example) {
    return Problem.error(
            "USE-213",
            "The parameter %s is not %s.".formatted(name, wanted),
            "Write it as in %s=%s.".formatted(name, example))
        .asException();
  }

  /**
   * Checks a parameter.
   *
   * @throws org.riskbench.problem.ProblemException USE-210 if it is out of range
   */
  static void requireRange(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw Problem.error(
              "USE-210",
              "The parameter %s must lie between %s and %s.".formatted(name, least, most),
              "Choose a value in that range.")
          .asException();
    }
  }
}
