package org.riskbench.trial;

import org.riskbench.problem.Problem;

/** What thresholds are chosen for. */
public sealed interface Goal {
  /** The least cost. */
  record LeastCost() implements Goal {}

  /**
   * The least cost while at most this share of the goods is not approved.
   *
   * @param most 0 to 1
   */
  record FalsePositives(double most) implements Goal {}

  /**
   * The least cost while at least this share of the frauds is not approved.
   *
   * @param least 0 to 1
   */
  record Recall(double least) implements Goal {}

  /**
   * The least cost while at least this share of all records is approved.
   *
   * @param least 0 to 1
   */
  record Approval(double least) implements Goal {}

  /**
   * A goal as people write it: {@code money}, {@code fpr:0.01}, {@code recall:0.8}, {@code
   * approval:0.95}.
   *
   * @throws org.riskbench.problem.ProblemException USE-511 if it is none
   */
  static Goal parse(String text) {
    if (text.equals("money")) {
      return new LeastCost();
    }
    int colon = text.indexOf(':');
    double share = share(text.substring(colon + 1));
    return switch (text.substring(0, Math.max(0, colon))) {
      case "fpr" -> new FalsePositives(share);
      case "recall" -> new Recall(share);
      case "approval" -> new Approval(share);
      default -> throw wrong();
    };
  }

  private static double share(String text) {
    double share;
    try {
      share = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong();
    }
    if (!(share >= 0 && share <= 1)) {
      throw wrong();
    }
    return share;
  }

  private static RuntimeException wrong() {
    return Problem.error(
            "USE-511",
            "That is no goal that thresholds can be chosen for.",
            "Write money, fpr:0.01, recall:0.8 or approval:0.95.")
        .asException();
  }
}
