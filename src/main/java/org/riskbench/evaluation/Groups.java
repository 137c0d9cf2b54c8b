package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * Scored records in groups, such as the values of a column or the weeks of a period; sorted once.
 * Immutable.
 */
public final class Groups {
  private static final int DRAWS = 200;

  /** So many records are worth all draws; more get fewer, but never under a quarter. */
  private static final int FEW = 200_000;

  private static final int CHUNKS = 8;

  private final Ranking ranking;
  private final int count;

  /** From the highest score down, so that every draw reads them from front to back. */
  private final int[] groupOf;

  private final boolean[] fraud;
  private final boolean[] alerted;
  private final double[] weights;

  private Groups(ScoredRecords records, int[] groupOf, int count, boolean[] alerted) {
    int n = records.size();
    this.ranking = Ranking.of(records);
    this.count = count;
    this.groupOf = new int[n];
    this.fraud = new boolean[n];
    this.alerted = new boolean[n];
    this.weights = new double[n];
    for (int place = 0; place < n; place++) {
      int record = ranking.record(place);
      this.groupOf[place] = groupOf[record];
      this.fraud[place] = records.fraud()[record];
      this.alerted[place] = alerted[record];
      this.weights[place] = records.weight(record);
    }
  }

  /**
   * Records in groups.
   *
   * @param groupOf the group of each record, 0 to below {@code count}; not to be written to
   * @param alerted whether each record is alerted by the thresholds; not to be written to
   */
  public static Groups of(ScoredRecords records, int[] groupOf, int count, boolean[] alerted) {
    if (groupOf.length != records.size() || alerted.length != records.size()) {
      throw new IllegalArgumentException("each record is of one group and alerted or not");
    }
    return new Groups(records, groupOf, count, alerted);
  }

  int count() {
    return count;
  }

  int of(int place) {
    return groupOf[place];
  }

  boolean isAlerted(int place) {
    return alerted[place];
  }

  boolean[] fraud() {
    return fraud;
  }

  double weight(int place) {
    return weights[place];
  }

  /**
   * The figures of each group with 95 % intervals: of all ways to resample, and Wilson's for
   * shares, the widest, which names its way. Deterministic for a seed, whatever the number of
   * threads.
   *
   * @param ways to resample all records together; none for no intervals but Wilson's
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public List<GroupFigures> figures(List<Blocks> ways, long seed, JobContext context) {
    double[][] whole = GroupSums.figures(this, ranking, weights);
    List<List<double[][]>> draws = new ArrayList<>();
    for (Blocks way : ways) {
      draws.add(draws(way, seed, context.share(1.0 / ways.size(), "evaluate.intervals")));
    }
    GroupSizes sizes = GroupSizes.of(this);
    List<GroupFigures> figures = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      Estimate[] told = new Estimate[GroupSums.FIGURES];
      for (int figure = 0; figure < told.length; figure++) {
        told[figure] = estimate(whole[g][figure], g, figure, ways, draws, sizes);
      }
      figures.add(
          new GroupFigures(
              sizes.records(g),
              sizes.frauds(g),
              told[GroupSums.FRAUD_RATE],
              told[GroupSums.AUC],
              told[GroupSums.RECALL_AT_ONE_PERCENT],
              told[GroupSums.RECALL],
              told[GroupSums.FALSE_POSITIVE_RATE],
              told[GroupSums.PRECISION]));
    }
    return figures;
  }

  private static Estimate estimate(
      double value,
      int group,
      int figure,
      List<Blocks> ways,
      List<List<double[][]>> draws,
      GroupSizes sizes) {
    if (Double.isNaN(value)) {
      return Estimate.NONE;
    }
    Optional<Interval> widest =
        sizes.effective(group, figure).stream()
            .mapToObj(size -> Wilson.of(Math.min(1, value), size))
            .findFirst();
    for (int way = 0; way < ways.size(); way++) {
      double[] drawn =
          draws.get(way).stream()
              .mapToDouble(draw -> draw[group][figure])
              .filter(each -> !Double.isNaN(each))
              .sorted()
              .toArray();
      if (drawn.length * 2 > draws.get(way).size()) {
        Interval found = Interval.of(drawn, ways.get(way).method());
        widest = Optional.of(widest.filter(each -> width(each) >= width(found)).orElse(found));
      }
    }
    return new Estimate(OptionalDouble.of(value), widest);
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private List<double[][]> draws(Blocks way, long seed, JobContext context) {
    int wanted = (int) Math.max(DRAWS / 4, Math.min(DRAWS, (long) DRAWS * FEW / way.size()));
    List<Callable<List<double[][]>>> chunks = new ArrayList<>();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int first = chunk;
      chunks.add(() -> draws(way, seed, first, wanted, context));
    }
    List<double[][]> all = new ArrayList<>();
    context.parallel(chunks).forEach(all::addAll);
    context.progress(1, "evaluate.intervals");
    return all;
  }

  private List<double[][]> draws(Blocks way, long seed, int first, int wanted, JobContext context) {
    int[] blockOf = new int[way.size()];
    Arrays.setAll(blockOf, place -> way.blockOf(ranking.record(place)));
    double[] drawn = new double[way.size()];
    List<double[][]> found = new ArrayList<>();
    for (int i = first; i < wanted; i += CHUNKS) {
      context.checkpoint();
      short[] times = way.draw(new SplittableRandom(seed * 1_000_003 + i));
      for (int place = 0; place < drawn.length; place++) {
        drawn[place] = times[blockOf[place]] * weights[place];
      }
      found.add(GroupSums.figures(this, ranking, drawn));
    }
    return found;
  }
}
