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
 */
public final class Cases {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  /** Days of an average month. */
  private static final double MONTH = 365.2425 / 12;

  private final Dataset dataset;
  private final PartScores scored;
  private final ThresholdSweep sweep;
  private final Optional<Timing> timing;

  /** Working days, and how long the period is. */
  private record Timing(List<LocalDate> dates, ReviewQueue queue, double months) {}

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
    Optional<double[]> millis =
        TimeAxis.of(dataset).filter(TimeAxis::isDated).flatMap(axis -> millis(axis, scored.rows()));
    return new Cases(
        dataset, scored, scored.sweep(), millis.map(times -> timing(times, scored, week)));
  }

  /** When the records happened; empty if that isn't known of all of them. */
  private static Optional<double[]> millis(TimeAxis axis, int[] rows) {
    double[] millis =
        IntStream.of(rows).mapToDouble(row -> axis.at(row) * axis.millisPerUnit()).toArray();
    boolean known = millis.length > 0 && Arrays.stream(millis).noneMatch(Double::isNaN);
    return known ? Optional.of(millis) : Optional.empty();
  }

  private static Timing timing(double[] millis, PartScores scored, WorkWeek week) {
    WorkWeek.Period period = week.period(millis);
    double from = Arrays.stream(millis).min().orElse(0);
    double to = Arrays.stream(millis).max().orElse(0);
    double days = Math.max(1, Math.ceil((to - from) / MILLIS_A_DAY));
    ReviewQueue queue =
        ReviewQueue.of(
            scored.scores(), scored.records().weight(), period.dayOf(), period.dates().size());
    return new Timing(period.dates(), queue, days / MONTH);
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

  /** How many months the records span; empty if they have no dates. */
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
