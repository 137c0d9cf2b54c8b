package org.riskbench.experiment;

import java.util.Arrays;
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
  /** Sums are kept this many powers of two smaller, so that none overflows; it costs no bit. */
  private static final int SCALE = 64;

  static PreparedRows of(Split split, TrainPart part, EncodingPlan encoding, JobContext context) {
    FittedRecipe fitted = RecipeFitter.fit(part.fitting(), encoding, context);
    context.checkpoint();
    Recipe recipe = fitted.recipe();
    return new PreparedRows(
        recipe,
        EncodedRows.of(part.dataset(), split.train(), fitted.trainingFeatures(), recipe),
        EncodedRows.of(part.dataset(), split.calibrate(), recipe, part.past()));
  }

  boolean crossFits() {
    return calibrate.size() == 0;
  }

  /** The rows that thresholds are found on. */
  EncodedRows calibrating() {
    return crossFits() ? train : calibrate;
  }

  /**
   * The mean of the good records that a policy approves; of each feature over the records where it
   * is not missing.
   */
  double[] reference(CalibratePart part, ScoreMap map, Policy policy) {
    EncodedRows rows = calibrating();
    double[] sum = new double[recipe.width()];
    double[] total = new double[recipe.width()];
    for (int i = 0; i < rows.size(); i++) {
      boolean approved = policy.decide(map.score(part.margins()[i])) == Decision.APPROVE;
      if (!rows.fraud()[i] && approved) {
        add(rows.features()[i], rows.weights()[i], sum, total);
      }
    }
    Arrays.setAll(sum, j -> Math.scalb(sum[j] / Math.max(total[j], Double.MIN_NORMAL), SCALE));
    return sum;
  }

  private static void add(double[] record, double weight, double[] sum, double[] total) {
    for (int j = 0; j < sum.length; j++) {
      if (!Double.isNaN(record[j])) {
        sum[j] += weight * Math.scalb(record[j], -SCALE);
        total[j] += weight;
      }
    }
  }
}
