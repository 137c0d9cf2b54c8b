package org.riskbench.trial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.WorkWeek;
import org.riskbench.evaluation.Blocks;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RecordBlocks;
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
  private final Dataset dataset;
  private final PartScores scored;
  private final Leeways leeways;
  private final ThresholdSweep sweep;
  private final MoneySweep money;
  private final Optional<Timing> timing;
  private final Optional<ReviewQueue> queue;
  private List<Blocks> blocks = List.of();
  private Optional<Otherwise> otherwise = Optional.empty();

  /** The money under other rules. */
  private record Otherwise(Leeways leeways, MoneySweep money) {}

  private Cases(Dataset dataset, PartScores scored, Leeways leeways, Optional<Timing> timing) {
    this.dataset = dataset;
    this.scored = scored;
    this.leeways = leeways;
    this.sweep = scored.sweep(leeways);
    this.money = prepared(leeways);
    this.timing = timing;
    this.queue = timing.map(known -> known.queue(scored, leeways));
  }

  private MoneySweep prepared(Leeways open) {
    return MoneySweep.of(
        scored.scores(),
        scored.records().fraud(),
        scored.records().weight(),
        scored.records().amount(),
        open);
  }

  /**
   * Prepares scored records that no rule decides.
   *
   * @param scored of this dataset
   */
  public static Cases of(Dataset dataset, PartScores scored, WorkWeek week) {
    return of(dataset, scored, week, Leeways.FREE);
  }

  /**
   * Prepares scored records that rules decide, too: all that is told of thresholds is then told of
   * both together.
   *
   * @param scored of this dataset
   * @param leeways what the rules leave open, of the same records
   */
  public static Cases of(Dataset dataset, PartScores scored, WorkWeek week, Leeways leeways) {
    Optional<Timing> timing = Timing.of(dataset, scored, week);
    return new Cases(dataset, scored, leeways, timing);
  }

  /** The same records under other rules. */
  public Cases under(Leeways changed) {
    return changed.equals(leeways) ? this : new Cases(dataset, scored, changed, timing);
  }

  /**
   * The same records as if so many came in on each day, where no dates say so. There is one working
   * day then, which stands for every other: what such a queue can't show is that some are busier.
   *
   * @param records a day, above 0
   */
  public Cases atRate(double records) {
    return new Cases(dataset, scored, leeways, Optional.of(Timing.atRate(scored, records)));
  }

  /** Some of the records, by their positions, in the same days and months. */
  public Cases only(int[] positions) {
    return new Cases(
        dataset,
        scored.only(positions),
        leeways.only(positions),
        timing.map(known -> known.only(positions)));
  }

  /** How many records, unweighted. */
  public int size() {
    return scored.size();
  }

  /** How many of them are fraud, unweighted. */
  public int frauds() {
    return scored.records().frauds();
  }

  /** The dataset that they are of. */
  public Dataset dataset() {
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
    return queue;
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
   * state or assume; 0 if it can't be counted.
   */
  double[] amounts(CostModel costs) {
    if (sweep.hasAmounts()) {
      return DoubleStream.of(scored.records().amount())
          .map(amount -> MoneySweep.isCounted(amount) ? amount : 0)
          .toArray();
    }
    double[] same = new double[size()];
    Arrays.fill(same, costs.value(CostFactor.AMOUNT));
    return same;
  }

  /**
   * The ways to group the records that are alike; worked out once, when they are first asked for.
   */
  synchronized List<Blocks> blocks() {
    if (blocks.isEmpty()) {
      blocks = RecordBlocks.of(dataset, scored.rows());
    }
    return blocks;
  }

  /** The records prepared for weighing costs. */
  public MoneySweep money() {
    return money;
  }

  /** What rules leave open, record by record. */
  public Leeways leeways() {
    return leeways;
  }

  /** The records prepared for weighing costs where other rules stand beside the thresholds. */
  public synchronized MoneySweep money(Leeways others) {
    if (others.equals(leeways)) {
      return money;
    }
    Otherwise found =
        otherwise
            .filter(known -> known.leeways().equals(others))
            .orElseGet(
                () -> new Otherwise(others, others.isFree() ? money.unruled() : prepared(others)));
    otherwise = Optional.of(found);
    return found.money();
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
    return MoneySweep.of(scores, fraud, weights, picked, leeways.only(positions));
  }
}
