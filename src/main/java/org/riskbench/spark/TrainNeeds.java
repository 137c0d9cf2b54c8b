package org.riskbench.spark;

import java.util.Arrays;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.RiskModel;

/** What a model must be to be a pattern: told before the work. */
final class TrainNeeds {
  private TrainNeeds() {}

  /**
   * Refuses what can't be one.
   *
   * @throws org.riskbench.problem.ProblemException USE-611 if it was not said where earlier records
   *     come from, SPARK-101 if earlier frauds count and nobody says when they were known,
   *     SPARK-109 for a model that was imported or learned from weighted records, SPARK-110 if its
   *     recipe leaves numbers missing and a logistic regression is to learn
   */
  static void check(SealedModel pattern, TrainOptions options) {
    RiskModel model = pattern.model();
    if (model.scorer() instanceof ForeignScorer
        || pattern.manifest().schema().find(ColumnRole.WEIGHT).isPresent()) {
      throw Problem.error(
              "SPARK-109",
              "The model was imported, or learned from records with weights.",
              "Take one that the desk trained without weights as the pattern.")
          .asException();
    }
    if (!model.velocity().isEmpty() && options.past().isEmpty()) {
      throw Problem.error(
              "USE-611",
              "The model counts earlier records, and it was not said where they come from.",
              "Say --past rows to let each row see those before it, or --past caller if the"
                  + " features are columns of the records.")
          .asException();
    }
    if (ScoreNeeds.asksOutcomes(model.velocity()) && !options.label().saysWhen()) {
      throw Problem.error(
              "SPARK-101",
              "The model counts earlier frauds, and nothing says when they were known.",
              "Give --known-at COL or --label-delay 30d: else it would learn from the future.")
          .asException();
    }
    if (options.learner().isLogistic() && leavesMissing(model)) {
      throw Problem.error(
              "SPARK-110",
              "The recipe of the model leaves numbers missing, as trees like it: a logistic"
                  + " regression can't learn from that.",
              "Take a logistic regression as the pattern, or --learner boosting.")
          .asException();
    }
  }

  /** Whether a record without any value is encoded with a number missing. */
  private static boolean leavesMissing(RiskModel model) {
    double[] features = new double[model.recipe().width()];
    model.recipe().newEncoder().encode(model.newRecord(), features);
    return Arrays.stream(features).anyMatch(Double::isNaN);
  }
}
