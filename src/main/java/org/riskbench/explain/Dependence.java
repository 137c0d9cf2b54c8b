package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.riskbench.explain.DependencePoint.Spread;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
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

  private Dependence() {}

  /**
   * Follows one factor.
   *
   * @param most so many records are put at each value
   * @param seed which records
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static DependenceReport of(
      RiskModel model,
      KnownRecords known,
      Factor factor,
      int most,
      long seed,
      JobContext context) {
    Grid grid = Grid.of(Seen.of(known, factor));
    KnownRecords some = known.sample(most, seed);
    List<Subject> subjects =
        IntStream.of(some.at()).mapToObj(row -> Subject.of(model, some, row)).toList();
    AtomicInteger done = new AtomicInteger();
    List<Callable<DependencePoint>> parts = new ArrayList<>();
    for (int i = 0; i < grid.values().size(); i++) {
      int place = i;
      parts.add(
          () -> {
            DependencePoint point = point(model, some, subjects, factor, grid, place, context);
            context.progress((double) done.incrementAndGet() / grid.values().size(), PHASE);
            return point;
          });
    }
    return new DependenceReport(factor, context.parallel(parts), some.size(), grid.left());
  }

  private static DependencePoint point(
      RiskModel model,
      KnownRecords some,
      List<Subject> subjects,
      Factor factor,
      Grid grid,
      int place,
      JobContext context) {
    double[] probabilities = new double[subjects.size()];
    double[] scores = new double[probabilities.length];
    for (int i = 0; i < probabilities.length; i++) {
      context.checkpoint();
      Trial trial = new Trial(model, KnownLists.none(), subjects.get(i));
      trial.set(factor, grid.values().get(place));
      Assessment assessed = trial.assess();
      probabilities[i] = assessed.probability();
      scores[i] = assessed.score();
    }
    return new DependencePoint(
        grid.values().get(place),
        grid.shares()[place],
        grid.counts()[place] < DependenceReport.THIN,
        spread(some, probabilities),
        spread(some, scores));
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
