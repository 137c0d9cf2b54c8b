package org.riskbench.explain;

import java.util.Arrays;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.RiskModel;

/**
 * How far other records are from one, to a model. A feature's distance is the share of records that
 * lie between, so that no outlier stretches it; levels are alike or not, and one that is missing is
 * as far from all that are not.
 */
final class Measure {
  private final double[] here;
  private final double[] ranks;
  private final double[] weights;
  private final Seen.Numbers[] seen;
  private final boolean[] levels;

  private Measure(double[] here, double[] weights, Seen.Numbers[] seen, boolean[] levels) {
    this.here = here;
    this.weights = weights;
    this.seen = seen;
    this.levels = levels;
    this.ranks = new double[here.length];
    Arrays.setAll(ranks, i -> seen[i].rank(here[i]));
  }

  /**
   * The measure around a record.
   *
   * @param here the record, encoded
   * @param measured encoded records that tell how values are spread
   * @param weighed encoded records that tell what usually moves the margin; at least one
   */
  static Measure of(
      RiskModel model, double[] here, double[][] measured, double[][] weighed, JobContext context) {
    double[] own = sizes(model, new double[][] {here}, context);
    double[] usual = sizes(model, weighed, context);
    double[] weights = new double[here.length];
    Arrays.setAll(weights, i -> (own[i] + usual[i]) / 2);
    Seen.Numbers[] seen = new Seen.Numbers[here.length];
    Arrays.setAll(seen, i -> seen(measured, i));
    return new Measure(here, weights, seen, model.recipe().levels());
  }

  /** Shares of the features in what moves the margin, together 1 (all alike if nothing does). */
  private static double[] sizes(RiskModel model, double[][] records, JobContext context) {
    double[] sizes = new double[model.recipe().width()];
    double[] parts = new double[sizes.length];
    for (double[] record : records) {
      context.checkpoint();
      model.scorer().contributions(record, model.reference(), parts);
      for (int i = 0; i < parts.length; i++) {
        sizes[i] += Math.abs(parts[i]);
      }
    }
    double sum = Arrays.stream(sizes).sum();
    return Arrays.stream(sizes).map(size -> sum > 0 ? size / sum : 1.0 / sizes.length).toArray();
  }

  private static Seen.Numbers seen(double[][] records, int feature) {
    double[] rising =
        Arrays.stream(records)
            .mapToDouble(record -> record[feature])
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return new Seen.Numbers(rising, records.length - rising.length, records.length);
  }

  /** How far an encoded record is, 0 to 1. */
  double from(double[] there) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (Double.compare(here[i], there[i]) != 0) {
        boolean apart = levels[i] || Double.isNaN(here[i]) || Double.isNaN(there[i]);
        double between = apart ? 1 : ranks[i] - seen[i].rank(there[i]);
        sum += weights[i] * between * between;
      }
    }
    return Math.sqrt(sum);
  }
}
