package org.riskbench.experiment;

import java.util.Arrays;
import java.util.List;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.feature.Recipe;

/** What one column tells by itself on labelled rows. */
final class SingleFeature {
  private final EncodedRows rows;

  SingleFeature(TrainPart train) {
    this.rows =
        EncodedRows.of(
            train.dataset(),
            train.rows(),
            new double[train.rows().length][0],
            new Recipe(train.dataset().schema().inputs(), List.of()));
  }

  /** Share of values that are not missing. */
  static double present(double[] values) {
    long present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    return values.length == 0 ? 0 : (double) present / values.length;
  }

  /** .5 to 1 whatever the direction; NaN if there are not both classes. */
  double auc(double[] values) {
    if (!rows.hasBothClasses()) {
      return Double.NaN;
    }
    double missingLow = directed(values, Double.NEGATIVE_INFINITY);
    return present(values) < 1
        ? Math.max(missingLow, directed(values, Double.POSITIVE_INFINITY))
        : missingLow;
  }

  private double directed(double[] values, double missing) {
    double[] ranking =
        Arrays.stream(values).map(value -> Double.isNaN(value) ? missing : value).toArray();
    double auc = Evaluator.auc(rows.scored(ranking));
    return Math.max(auc, 1 - auc);
  }
}
