package org.riskbench.explain;

import java.util.ArrayList;
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
 * each feature by how many records lie between and weighted by how much it moves the margin, half
 * of this record and half of others (their absolute contributions). What the model does not read
 * does not count.
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
    double[] here = new Trial(model, KnownLists.none(), subject).assess().encoded();
    Measure measure =
        Measure.of(
            model,
            here,
            among.sample(MEASURED_BY, seed).encode(model, context),
            among.sample(WEIGHED_BY, seed).encode(model, context),
            context);
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
    var assessed = new Trial(model, KnownLists.none(), Subject.of(model, among, row)).assess();
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
              distances[i] = measure.from(there);
            }
            context.progress((double) end / distances.length, PHASE);
            return end;
          });
    }
    context.parallel(parts);
    return distances;
  }
}
