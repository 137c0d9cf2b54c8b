package org.riskbench.trial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.PartScores;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.threshold.ThresholdSweep;

/**
 * Labelled, scored records with all that a threshold is weighed by, prepared for moving it.
 * Immutable and thread-safe.
 *
 * <p>A part that was drawn by chance holds only some of the records of each day. So that a day
 * weighs what it weighed, each record counts for {@code 1 / share()} in the queue of reviews, and
 * the months are those that the part's own records fill.
 */
public final class Cases {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  /** Days of an average month. */
  private static final double MONTH = 365.2425 / 12;

  private final Dataset dataset;
  private final PartScores scored;
  private final ThresholdSweep sweep;
  private final Optional<Timing> timing;

  /** Working days, the months that the records fill, and their share of the period's. */
  private record Timing(List<LocalDate> dates, ReviewQueue queue, double months, double share) {}

  private Cases(Dataset dataset, PartScores scored, ThresholdSweep sweep, Optional<Timing> timing) {
    this.dataset = dataset;
    this.scored = scored;
    this.sweep = sweep;
    this.timing = timing;
  }

  /**
   * Prepares scored records.
   *
   * @param scored of this dataset
   */
  public static Cases of(Dataset dataset, PartScores scored, WorkWeek week) {
    Optional<Timing> timing =
        TimeAxis.of(dataset)
            .filter(TimeAxis::isDated)
            .flatMap(
                axis ->
                    millis(axis, scored.rows())
                        .map(times -> timing(times, share(axis, dataset, times), scored, week)));
    return new Cases(dataset, scored, scored.sweep(), timing);
  }

  /**
   * The same records as if so many came in on each day, where no dates say so. There is one working
   * day then, which stands for every other: what such a queue can't show is that some are busier.
   *
   * @param records a day, above 0
   */
  public Cases atRate(double records) {
    double held = IntStream.range(0, size()).mapToDouble(scored.records()::weight).sum();
    double[] weights =
        IntStream.range(0, size())
            .mapToDouble(i -> scored.records().weight(i) * records / held)
            .toArray();
    ReviewQueue queue = ReviewQueue.of(scored.scores(), weights, new int[size()], 1);
    double months = held / (records * MONTH);
    return new Cases(dataset, scored, sweep, Optional.of(new Timing(List.of(), queue, months, 1)));
  }

  /** When the records happened; empty if that isn't known of all of them. */
  private static Optional<double[]> millis(TimeAxis axis, int[] rows) {
    double[] millis =
        IntStream.of(rows).mapToDouble(row -> axis.at(row) * axis.millisPerUnit()).toArray();
    boolean known = millis.length > 0 && Arrays.stream(millis).noneMatch(Double::isNaN);
    return known ? Optional.of(millis) : Optional.empty();
  }

  /** Share that so many records are of all that the dataset holds of their period. */
  private static double share(TimeAxis axis, Dataset dataset, double[] millis) {
    double from = Arrays.stream(millis).min().orElse(0);
    double to = Arrays.stream(millis).max().orElse(0);
    long all =
        IntStream.range(0, dataset.rows().size())
            .mapToDouble(row -> axis.at(row) * axis.millisPerUnit())
            .filter(time -> time >= from && time <= to)
            .count();
    return (double) millis.length / all;
  }

  private static Timing timing(double[] millis, double share, PartScores scored, WorkWeek week) {
    WorkWeek.Period period = week.period(millis);
    double from = Arrays.stream(millis).min().orElse(0);
    double to = Arrays.stream(millis).max().orElse(0);
    double days = Math.max(1, Math.ceil((to - from) / MILLIS_A_DAY));
    double[] weights =
        IntStream.range(0, scored.size())
            .mapToDouble(i -> scored.records().weight(i) / share)
            .toArray();
    ReviewQueue queue =
        ReviewQueue.of(scored.scores(), weights, period.dayOf(), period.dates().size());
    return new Timing(period.dates(), queue, share * days / MONTH, share);
  }

  /** How many records, unweighted. */
  public int size() {
    return scored.size();
  }

  Dataset dataset() {
    return dataset;
  }

  /** The records with their scores. */
  public PartScores scored() {
    return scored;
  }

  /** Counts and rates. */
  public ThresholdSweep sweep() {
    return sweep;
  }

  /** Working days of the period, oldest first; empty if the records have no dates. */
  public List<LocalDate> dates() {
    return timing.map(Timing::dates).orElse(List.of());
  }

  /** Reviews by working day; empty if the records have no dates. */
  public Optional<ReviewQueue> queue() {
    return timing.map(Timing::queue);
  }

  /** Share, above 0 to 1, that the records are of all of their period; empty without dates. */
  public Optional<Double> share() {
    return timing.map(Timing::share);
  }

  /**
   * How many months of records these are: what is summed over them, divided by this, is what a
   * month brings. Empty if they have no dates.
   */
  public Optional<Double> months() {
    return timing.map(Timing::months);
  }

  /**
   * The amount of each record: its own or, where there is no amount column, the one that the costs
   * state or assume.
   */
  double[] amounts(CostModel costs) {
    if (sweep.hasAmounts()) {
      return scored.records().amount();
    }
    double[] same = new double[size()];
    Arrays.fill(same, costs.value(CostFactor.AMOUNT));
    return same;
  }

  /** The records prepared for weighing costs. */
  public MoneySweep money(CostModel costs) {
    return MoneySweep.of(
        scored.scores(), scored.records().fraud(), scored.records().weight(), amounts(costs));
  }

  /** Some of the records prepared for weighing costs. */
  MoneySweep money(CostModel costs, int[] positions) {
    double[] amounts = amounts(costs);
    int n = positions.length;
    int[] scores = new int[n];
    boolean[] fraud = new boolean[n];
    double[] weights = new double[n];
    double[] picked = new double[n];
    for (int i = 0; i < n; i++) {
      int record = positions[i];
      scores[i] = scored.scores()[record];
      fraud[i] = scored.records().fraud()[record];
      weights[i] = scored.records().weight(record);
      picked[i] = amounts[record];
    }
    return MoneySweep.of(scores, fraud, weights, picked);
  }
}
