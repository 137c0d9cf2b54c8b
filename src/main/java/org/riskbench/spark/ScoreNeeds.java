package org.riskbench.spark;

import org.riskbench.problem.Problem;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityPlan;

/** What a model needs beside the records: told before the work, never left out in silence. */
final class ScoreNeeds {
  private ScoreNeeds() {}

  /**
   * Refuses to score without.
   *
   * @throws org.riskbench.problem.ProblemException USE-611 if it was not said where earlier records
   *     come from, SPARK-101 if nobody says what became of them, SPARK-102 if rules ask lists
   */
  static void check(RiskModel model, ScoreOptions options) {
    if (!model.rules().lists().isEmpty() && !options.lenient()) {
      throw Problem.error(
              "SPARK-102",
              "Rules of the model ask the lists %s, which don't go along to a cluster."
                  .formatted(String.join(", ", model.rules().lists())),
              "Score at the desk, or say --lenient: what such a rule could decide is reviewed.")
          .asException();
    }
    VelocityPlan plan = model.velocity();
    if (plan.isEmpty()) {
      return;
    }
    ScoreOptions.PastWord past =
        options
            .past()
            .orElseThrow(
                () ->
                    Problem.error(
                            "USE-611",
                            "The model counts earlier records, and it was not said where they come"
                                + " from.",
                            "Say --past rows to let each row see those before it, or --past caller"
                                + " if the features are columns of the records.")
                        .asException());
    if (past == ScoreOptions.PastWord.ROWS && options.label().isEmpty() && asksOutcomes(plan)) {
      throw Problem.error(
              "SPARK-101",
              "The model counts earlier frauds, and nothing says which records were fraud.",
              "Give --label COL=VALUE with --known-at COL or --label-delay, in the records or in"
                  + " --history.")
          .asException();
    }
  }

  private static boolean asksOutcomes(VelocityPlan plan) {
    return plan.features().stream()
        .anyMatch(feature -> feature.aggregate() == Aggregate.FRAUD_SHARE);
  }
}
