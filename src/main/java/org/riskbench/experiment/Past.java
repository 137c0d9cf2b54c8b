package org.riskbench.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnValues;
import org.riskbench.velocity.Outcomes;
import org.riskbench.velocity.VelocityColumns;
import org.riskbench.velocity.VelocityPlan;

/**
 * What was told of earlier records to each row of a dataset, by the states that serve. Immutable
 * and thread-safe.
 *
 * @param columns one value per velocity feature and row
 */
public record Past(VelocityPlan plan, VelocityColumns columns) {
  /**
   * Every row counts, labelled or not: a declined attempt is an attempt. Deterministic.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if a column of the plan is missing
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Past of(VelocityPlan plan, Dataset dataset, JobContext context) {
    Outcomes outcomes = outcomes(dataset, IntStream.range(0, dataset.size()).toArray());
    return new Past(plan, VelocityColumns.of(plan, dataset.rows(), outcomes, context));
  }

  /** As if there were these rows alone: the others see nothing and are not seen. */
  static Past ofRows(VelocityPlan plan, Dataset dataset, int[] rows, JobContext context) {
    return of(plan, dataset, rows, outcomes(dataset, rows), context);
  }

  /** As a server would see it that starts empty with the first of these rows. */
  static Past cold(VelocityPlan plan, Dataset dataset, int[] rows, JobContext context) {
    return of(plan, dataset, rows, Outcomes.NONE, context);
  }

  private static Past of(
      VelocityPlan plan, Dataset dataset, int[] rows, Outcomes outcomes, JobContext context) {
    VelocityColumns some = VelocityColumns.of(plan, dataset.rows().select(rows), outcomes, context);
    List<double[]> placed =
        some.values().stream().map(values -> placed(values, rows, dataset.size())).toList();
    return new Past(plan, new VelocityColumns(placed, some.untimed(), some.evicted()));
  }

  private static Outcomes outcomes(Dataset dataset, int[] rows) {
    double[] knownAt = dataset.labels().knownAt();
    return new Outcomes(
        IntStream.of(rows).mapToDouble(row -> knownAt[row]).toArray(),
        dataset.labels().isFraud(rows));
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
