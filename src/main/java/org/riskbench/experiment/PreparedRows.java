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
record PreparedRows(TrainPart part, FittedRecipe fitted, EncodedRows train, EncodedRows calibrate) {
  /** Sums are kept this many powers of two smaller, so that none overflows; it costs no bit. */
  private static final int SCALE = 64;

  static PreparedRows of(Split split, TrainPart part, EncodingPlan encoding, JobContext context) {
    FittedRecipe fitted = RecipeFitter.fit(part.fitting(), encoding, context);
    context.checkpoint();
    Recipe recipe = fitted.recipe();
    return new PreparedRows(
        part,
        fitted,
        EncodedRows.of(part.dataset(), split.train(), fitted.trainingFeatures(), recipe.levels()),
        EncodedRows.of(part.dataset(), split.calibrate(), recipe, part.past()));
  }

  Recipe recipe() {
    return fitted.recipe();
  }

  boolean crossFits() {
    return calibrate.size() == 0;
  }

  /** The rows that thresholds are found on. */
  EncodedRows calibrating() {
    return crossFits() ? train : calibrate;
  }

  /** The same as a model reads them that serves by another recipe. */
  EncodedRows calibrating(Recipe served) {
    EncodedRows rows = calibrating();
    return served.equals(recipe())
        ? rows
        : EncodedRows.of(part.dataset(), rows.rows(), served, part.past());
  }

  /**
   * The mean of the good records that a policy approves; of each feature over the records where it
   * is not missing.
   */
  static double[] reference(EncodedRows rows, CalibratePart part, ScoreMap map, Policy policy) {
    double[] sum = new double[rows.width()];
    double[] total = new double[rows.width()];
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
