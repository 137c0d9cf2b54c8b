package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.RiskModel;

/**
 * Looks for known records that are like one record to the model: near in what the scorer reads,
 * each feature in standard deviations and weighted by how much it usually moves the margin (its
 * mean absolute contribution). What the model does not read does not count.
 */
public final class Neighbours {
  private static final String PHASE = "explain.neighbours";
  private static final int WEIGHED_BY = 300;
  private static final int MEASURED_BY = 5_000;
  private static final int STRETCH = 4_096;

  private Neighbours() {}

  /**
   * The nearest ones. Deterministic.
   *
   * @param among where to look; the record itself must not be one of them
   * @param most so many
   * @param seed which records tell the measure
   * @return the nearest first, ties by row
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static List<Neighbour> of(
      RiskModel model,
      KnownRecords among,
      Subject subject,
      int most,
      long seed,
      JobContext context) {
    if (among.size() == 0) {
      return List.of();
    }
    Measure measure =
        Measure.of(
            model,
            among.sample(MEASURED_BY, seed).encode(model, context),
            among.sample(WEIGHED_BY, seed).encode(model, context),
            context);
    double[] here = new Trial(model, KnownLists.none(), subject).assess().encoded();
    double[] distances = distances(model, among, here, measure, context);
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> distances[i])
                .thenComparingInt(i -> among.at()[i]))
        .limit(most)
        .map(i -> neighbour(model, among, i, distances[i]))
        .toList();
  }

  private static Neighbour neighbour(
      RiskModel model, KnownRecords among, int record, double distance) {
    int row = among.at()[record];
    var assessed =
        new Trial(model, KnownLists.none(), Subject.of(model, among, row)).assess();
    return new Neighbour(
        row, among.fraud()[record], distance, assessed.score(), assessed.probability());
  }

  private static double[] distances(
      RiskModel model, KnownRecords among, double[] here, Measure measure, JobContext context) {
    double[] distances = new double[among.size()];
    List<Callable<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < distances.length; from += STRETCH) {
      int first = from;
      int end = Math.min(from + STRETCH, distances.length);
      parts.add(
          () -> {
            context.checkpoint();
            Rows.Cursor cursor = among.rows().project(model.recipe().inputs()).cursor();
            RecipeEncoder encoder = model.recipe().newEncoder();
            double[] there = new double[here.length];
            for (int i = first; i < end; i++) {
              encoder.encode(cursor.at(among.at()[i]), among.past(i), there);
              distances[i] = measure.between(here, there);
            }
            context.progress((double) end / distances.length, PHASE);
            return end;
          });
    }
    context.parallel(parts);
    return distances;
  }

  /**
   * What distance means to a model.
   *
   * @param weights of each feature, together 1
   * @param scales standard deviation of each feature, above 0
   * @param levels of each feature whether it holds levels, which are alike or not
   */
  private record Measure(double[] weights, double[] scales, boolean[] levels) {
    static Measure of(
        RiskModel model, double[][] measured, double[][] weighed, JobContext context) {
      double[] weights = new double[model.recipe().width()];
      double[] parts = new double[weights.length];
      for (double[] record : weighed) {
        context.checkpoint();
        model.scorer().contributions(record, model.reference(), parts);
        for (int i = 0; i < parts.length; i++) {
          weights[i] += Math.abs(parts[i]);
        }
      }
      double sum = Arrays.stream(weights).sum();
      double[] scales = new double[weights.length];
      for (int i = 0; i < scales.length; i++) {
        weights[i] = sum > 0 ? weights[i] / sum : 1.0 / weights.length;
        scales[i] = deviation(measured, i);
      }
      return new Measure(weights, scales, model.recipe().levels());
    }

    private static double deviation(double[][] records, int feature) {
      double[] values =
          Arrays.stream(records)
              .mapToDouble(record -> record[feature])
              .filter(value -> !Double.isNaN(value))
              .toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
      double deviation = Math.sqrt(squares / Math.max(1, values.length));
      return deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
    }

    /** One that is missing is one standard deviation from all that are not. */
    double between(double[] here, double[] there) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        boolean one = Double.isNaN(here[i]);
        boolean other = Double.isNaN(there[i]);
        if (one != other || (levels[i] && here[i] != there[i])) {
          sum += weights[i];
        } else if (!one) {
          double apart = (here[i] - there[i]) / scales[i];
          sum += weights[i] * apart * apart;
        }
      }
      return Math.sqrt(sum);
    }
  }
}
