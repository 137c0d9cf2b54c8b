package org.riskbench.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How MLlib is to learn. Immutable.
 *
 * @param learner word of the learner, as at the desk
 * @param penalty of a logistic regression: MLlib's regParam, ridge
 * @param iterations of a logistic regression at most
 * @param trees of a boosting
 * @param depth of its trees, questions one after another
 * @param rate of its steps
 * @param bins that a number is cut into
 */
record LearnerOptions(
    String learner,
    double penalty,
    int iterations,
    int trees,
    int depth,
    double rate,
    int bins,
    int seed) {
  static final String LOGISTIC = "logistic";
  static final String BOOSTING = "boosting";
  static final Set<String> VALUED =
      Set.of(
          "--learner",
          "--penalty",
          "--iterations",
          "--trees",
          "--depth",
          "--rate",
          "--bins",
          "--seed");

  /**
   * What a command line says.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 for what can't be meant
   */
  static LearnerOptions of(Arguments told) {
    String learner = told.or("--learner", LOGISTIC);
    if (!learner.equals(LOGISTIC) && !learner.equals(BOOSTING)) {
      throw Arguments.wrong("--learner is logistic or boosting.");
    }
    return new LearnerOptions(
        learner,
        told.share("--penalty", 0),
        told.number("--iterations", 1, 10_000).orElse(100),
        told.number("--trees", 1, 2_000).orElse(60),
        told.number("--depth", 1, 12).orElse(5),
        told.share("--rate", 0.1),
        told.number("--bins", 8, 1_024).orElse(64),
        told.number("--seed", 0, 999_999_999).orElse(1));
  }

  boolean isLogistic() {
    return learner.equals(LOGISTIC);
  }

  /** For the model's file: what was learned by. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("library", "Spark MLlib");
    if (isLogistic()) {
      parameters.put("penalty", Double.toString(penalty));
      parameters.put("iterations", Integer.toString(iterations));
    } else {
      parameters.put("trees", Integer.toString(trees));
      parameters.put("depth", Integer.toString(depth));
      parameters.put("rate", Double.toString(rate));
      parameters.put("bins", Integer.toString(bins));
    }
    return parameters;
  }
}
