package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.riskbench.explain.DependencePoint.Spread;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * How a model acts on one factor: records are put at one value of it after another while all else
 * stays (partial dependence, Friedman 2001; the spread over the records is that of their individual
 * curves, Goldstein 2015). A record may be put where no such record could be.
 */
public final class Dependence {
  private static final String PHASE = "explain.dependence";
  private static final double TENTH = 0.1;
  private static final int STRETCH = 32;

  private Dependence() {}

  /**
   * Follows one factor.
   *
   * @param most so many records are put at each value
   * @param seed which records
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static DependenceReport of(
      RiskModel model, KnownRecords known, Factor factor, int most, long seed, JobContext context) {
    Grid grid = Grid.of(Seen.of(known, factor));
    KnownRecords some = known.sample(most, seed);
    Curves curves = new Curves(grid.values().size(), some.size());
    AtomicInteger done = new AtomicInteger();
    List<Callable<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < some.size(); from += STRETCH) {
      int first = from;
      int end = Math.min(from + STRETCH, some.size());
      parts.add(
          () -> {
            follow(model, factor, grid, some, IntStream.range(first, end), curves, context);
            context.progress((double) done.addAndGet(end - first) / some.size(), PHASE);
            return end;
          });
    }
    context.parallel(parts);
    List<DependencePoint> points =
        IntStream.range(0, grid.values().size())
            .mapToObj(place -> point(some, grid, place, curves))
            .toList();
    return new DependenceReport(factor, points, some.size(), grid.left());
  }

  /** What the model makes of each record at each value: by value, then by record. */
  private record Curves(double[][] probabilities, double[][] scores) {
    Curves(int values, int records) {
      this(new double[values][records], new double[values][records]);
    }
  }

  private static void follow(
      RiskModel model,
      Factor factor,
      Grid grid,
      KnownRecords some,
      IntStream stretch,
      Curves curves,
      JobContext context) {
    Assessment assessment = model.newAssessment();
    for (int i : stretch.toArray()) {
      context.checkpoint();
      Trial trial = new Trial(model, assessment, Subject.of(model, some, some.at()[i]));
      for (int place = 0; place < grid.values().size(); place++) {
        trial.set(factor, grid.values().get(place));
        Assessment assessed = trial.assess();
        curves.probabilities()[place][i] = assessed.probability();
        curves.scores()[place][i] = assessed.score();
      }
    }
  }

  private static DependencePoint point(KnownRecords some, Grid grid, int place, Curves curves) {
    return new DependencePoint(
        grid.values().get(place),
        grid.shares()[place],
        grid.counts()[place] < DependenceReport.THIN,
        spread(some, curves.probabilities()[place]),
        spread(some, curves.scores()[place]));
  }

  private static Spread spread(KnownRecords some, double[] values) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      sum += some.weight(i) * values[i];
      weights += some.weight(i);
    }
    double[] rising = values.clone();
    Arrays.sort(rising);
    int tenth = (int) (TENTH * rising.length);
    return new Spread(sum / weights, rising[tenth], rising[rising.length - 1 - tenth]);
  }
}
