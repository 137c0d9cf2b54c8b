package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.EarlierRows;
import org.riskbench.velocity.Outcomes;
import org.riskbench.velocity.VelocityColumns;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * What the velocity features tell of one record, and from which earlier records.
 *
 * @param row position in the dataset
 * @param features one per feature of the plan, in its order
 */
public record RecordPast(int row, List<Told> features) {
  public RecordPast {
    features = List.copyOf(features);
  }

  /**
   * One feature of the record.
   *
   * @param value the same to the last bit as in training; NaN where missing
   * @param records how many earlier records it looks at
   * @param latest positions of the latest of them, the newest first
   */
  public record Told(VelocityFeature feature, double value, int records, int[] latest) {}

  /**
   * Tells of one record. Only rows that share a key with it are counted, so that it takes one look
   * at all rows for each key and no more. Deterministic; any thread.
   *
   * @param row from 0
   * @param most so many earlier records of a feature are named
   * @throws org.riskbench.problem.ProblemException DATA-104 if a column of the plan is missing
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static RecordPast of(
      Dataset dataset, VelocityPlan plan, int row, int most, JobContext context) {
    Map<List<String>, EarlierRows> byKey = new HashMap<>();
    List<EarlierRows> pasts = new ArrayList<>();
    for (VelocityFeature feature : plan.features()) {
      context.checkpoint();
      pasts.add(
          byKey.computeIfAbsent(
              feature.entity(), entity -> EarlierRows.of(plan, entity, dataset.rows(), row)));
    }
    double[] values = values(dataset, plan, row, related(row, byKey.values()), context);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      VelocityFeature feature = plan.features().get(i);
      int[] earlier = looked(dataset, feature, pasts.get(i));
      int[] latest = Arrays.copyOf(earlier, Math.min(most, earlier.length));
      told.add(new Told(feature, values[i], earlier.length, latest));
    }
    return new RecordPast(row, told);
  }

  /** Rows that share a key with a row, and the row itself; ascending. */
  private static int[] related(int row, Collection<EarlierRows> pasts) {
    return IntStream.concat(
            IntStream.of(row), pasts.stream().flatMapToInt(past -> Arrays.stream(past.earlier())))
        .distinct()
        .sorted()
        .toArray();
  }

  private static double[] values(
      Dataset dataset, VelocityPlan plan, int row, int[] related, JobContext context) {
    double[] knownAt = dataset.labels().knownAt();
    Outcomes outcomes =
        new Outcomes(
            Arrays.stream(related).mapToDouble(other -> knownAt[other]).toArray(),
            dataset.labels().isFraud(related));
    return VelocityColumns.of(plan, dataset.rows().select(related), outcomes, context)
        .row(Arrays.binarySearch(related, row));
  }

  private static int[] looked(Dataset dataset, VelocityFeature feature, EarlierRows past) {
    int[] earlier = past.within(feature.window());
    if (feature.aggregate() != Aggregate.FRAUD_SHARE) {
      return earlier;
    }
    // Only what had become known by then has a part in a share of frauds.
    VelocityPlan plan = past.plan();
    double now = dataset.rows().numbers(dataset.schema().require(plan.time()))[past.row()];
    double[] knownAt = dataset.labels().knownAt();
    return Arrays.stream(earlier)
        .filter(other -> knownAt[other] <= now * plan.timeUnit())
        .toArray();
  }
}
