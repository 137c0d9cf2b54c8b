package org.riskbench.training;

import org.riskbench.evaluation.ModelAccount;
import org.riskbench.feature.FittedRecipe;
import org.riskbench.feature.Recipe;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;

/**
 * A trained model as it serves. Immutable.
 *
 * @param recipe what it was trained on, or one that says the same in points
 * @param account what it tells of its inside
 */
public record Served(Recipe recipe, Scorer scorer, ModelAccount account) {
  /**
   * Makes a trained model ready to serve. Deterministic.
   *
   * @param fitted the recipe that encoded the rows
   * @param set the rows that were learnt from
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Served of(
      TrainingPlan plan,
      TrainedScorer trained,
      FittedRecipe fitted,
      TrainingSet set,
      JobContext context) {
    if (plan instanceof Pointed pointed && trained.scorer() instanceof LinearScorer linear) {
      return new Points(pointed.scale(), linear, fitted).served();
    }
    ModelAccount account =
        trained
            .weights()
            .map(weights -> weights.report(fitted.recipe(), set, context::checkpoint))
            .map(ModelAccount::of)
            .orElse(ModelAccount.NONE);
    return new Served(fitted.recipe(), trained.scorer(), account);
  }
}
