package org.riskbench.experiment;

import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.FittedRecipe;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeFitter;
import org.riskbench.job.JobContext;
import org.riskbench.split.Split;

/**
 * The rows as one kind of algorithm reads them: one recipe, fitted on the train part.
 *
 * @param calibrate empty where calibration is cross-fitted on train
 */
record PreparedRows(Recipe recipe, EncodedRows train, EncodedRows calibrate) {
  static PreparedRows of(Split split, TrainPart part, EncodingPlan encoding, JobContext context) {
    FittedRecipe fitted = RecipeFitter.fit(part.fitting(), encoding, context);
    context.checkpoint();
    Recipe recipe = fitted.recipe();
    return new PreparedRows(
        recipe,
        EncodedRows.of(part.dataset(), split.train(), fitted.trainingFeatures(), recipe),
        EncodedRows.of(part.dataset(), split.calibrate(), recipe, part.past()));
  }

  /** The rows as a model reads them that brings its recipe and learns nothing. */
  static PreparedRows of(Split split, TrainPart part, Recipe recipe) {
    return new PreparedRows(
        recipe,
        EncodedRows.of(part.dataset(), split.train(), recipe, part.past()),
        EncodedRows.of(part.dataset(), split.calibrate(), recipe, part.past()));
  }

  boolean crossFits() {
    return calibrate.size() == 0;
  }

  /** The rows that thresholds are found on. */
  EncodedRows calibrating() {
    return crossFits() ? train : calibrate;
  }

  /** The usual one of the good records that a policy approves. */
  double[] reference(CalibratePart part, ScoreMap map, Policy policy) {
    EncodedRows rows = calibrating();
    MeanRecord mean = new MeanRecord(recipe.levels());
    for (int i = 0; i < rows.size(); i++) {
      boolean approved = policy.decide(map.score(part.margins()[i])) == Decision.APPROVE;
      if (!rows.fraud()[i] && approved) {
        mean.add(rows.features()[i], rows.weights()[i]);
      }
    }
    return mean.values();
  }
}
