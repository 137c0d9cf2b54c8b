package org.riskbench.experiment;

import java.util.Arrays;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnValues;
import org.riskbench.velocity.Outcomes;
import org.riskbench.velocity.VelocityColumns;
import org.riskbench.velocity.VelocityPlan;

/**
 * What was told of earlier records to each row of a dataset, by the states that serve.
 *
 * @param columns one value per velocity feature and row
 */
record Past(VelocityPlan plan, VelocityColumns columns) {
  /** Every row counts, labelled or not: a declined attempt is an attempt. */
  static Past of(VelocityPlan plan, Dataset dataset, JobContext context) {
    boolean[] fraud = new boolean[dataset.size()];
    for (int row = 0; row < fraud.length; row++) {
      fraud[row] = dataset.labels().isFraud(row);
    }
    Outcomes outcomes = new Outcomes(dataset.labels().knownAt(), fraud);
    return new Past(plan, VelocityColumns.of(plan, dataset.rows(), outcomes, context));
  }

  /** As a server would see it that starts empty with the first of these rows. */
  static Past cold(VelocityPlan plan, Dataset dataset, int[] rows, JobContext context) {
    VelocityColumns some =
        VelocityColumns.of(plan, dataset.rows().select(rows), Outcomes.NONE, context);
    List<double[]> placed =
        some.values().stream().map(values -> placed(values, rows, dataset.size())).toList();
    return new Past(plan, new VelocityColumns(placed, some.untimed(), some.evicted()));
  }

  private static double[] placed(double[] values, int[] rows, int size) {
    double[] column = new double[size];
    Arrays.fill(column, Double.NaN);
    for (int i = 0; i < rows.length; i++) {
      column[rows[i]] = values[i];
    }
    return column;
  }

  /** The values of these rows alone, a column per feature. */
  List<double[]> of(int[] rows) {
    return columns.values().stream()
        .map(column -> new ColumnValues.Numbers(column).select(rows).values())
        .toList();
  }
}
