package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;

/**
 * Intervals of figures, and of the differences between two runs on the same records, by the
 * bootstrap (Efron and Tibshirani 1993, percentile intervals). Where records come in blocks, all
 * ways to group them are tried and each figure gets the widest interval, which names its way. At a
 * fixed false-positive rate each draw finds its own threshold. Deterministic for a seed, whatever
 * the number of threads.
 */
public final class Bootstrap {
  /** Draws where there are few records. */
  static final int DRAWS = 400;

  /** So many records are worth all draws; more get fewer, but never under a quarter. */
  private static final int FEW = 200_000;

  private static final int CHUNKS = 8;
  private static final String PHASE = "evaluate.intervals";

  private final List<Blocks> ways;
  private final long seed;

  /**
   * Ways to resample.
   *
   * @param ways at least one; all of the same records
   */
  public Bootstrap(List<Blocks> ways, long seed) {
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("records are drawn in some way");
    }
    this.ways = List.copyOf(ways);
    this.seed = seed;
  }

  /** The smallest number of effective frauds of any way. */
  public double effectiveFrauds(boolean[] fraud) {
    return ways.stream().mapToDouble(each -> each.effectiveFrauds(fraud)).min().orElse(0);
  }

  /**
   * 95 % intervals by the name of the figure.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Map<String, Interval> intervals(ScoredRecords records, JobContext context) {
    DrawnFigures figures = new DrawnFigures(records);
    Map<String, Interval> widest = new LinkedHashMap<>();
    for (Blocks way : ways) {
      List<double[]> draws =
          draws(way, context.share(1.0 / ways.size(), PHASE), times -> figures.of(times));
      for (int i = 0; i < figures.names().size(); i++) {
        int figure = i;
        double[] values = draws.stream().mapToDouble(draw -> draw[figure]).sorted().toArray();
        widen(widest, figures.names().get(i), values, way.method());
      }
    }
    return widest;
  }

  /**
   * What two runs differ by, figure by figure: the first minus the second.
   *
   * @param first on the same records in the same order as {@code second}
   * @throws IllegalArgumentException if labels or weights differ
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Map<String, Difference> differences(
      ScoredRecords first, ScoredRecords second, JobContext context) {
    if (!Arrays.equals(first.fraud(), second.fraud())
        || !Arrays.equals(first.weight(), second.weight())) {
      throw new IllegalArgumentException("only runs on the same records are compared");
    }
    DrawnFigures one = new DrawnFigures(first);
    DrawnFigures other = new DrawnFigures(second);
    double[] whole = gap(one, other, IntStream.generate(() -> 1).limit(first.size()).toArray());
    double frauds = effectiveFrauds(first.fraud());
    Map<String, Interval> widest = new LinkedHashMap<>();
    Map<String, Double> p = new LinkedHashMap<>();
    for (Blocks way : ways) {
      List<double[]> draws =
          draws(way, context.share(1.0 / ways.size(), PHASE), times -> gap(one, other, times));
      for (int i = 0; i < one.names().size(); i++) {
        int figure = i;
        double[] values = draws.stream().mapToDouble(draw -> draw[figure]).sorted().toArray();
        widen(widest, one.names().get(i), values, way.method());
        p.merge(one.names().get(i), twoSided(values), Math::max);
      }
    }
    Map<String, Difference> differences = new LinkedHashMap<>();
    for (int i = 0; i < one.names().size(); i++) {
      String name = one.names().get(i);
      Interval interval = widest.get(name);
      if (interval != null) {
        double chance = p.getOrDefault(name, 1.0);
        differences.put(name, new Difference(whole[i], interval, chance, frauds));
      }
    }
    return differences;
  }

  private static double[] gap(DrawnFigures one, DrawnFigures other, int[] times) {
    double[] gap = one.of(times);
    double[] subtract = other.of(times);
    Arrays.setAll(gap, i -> gap[i] - subtract[i]);
    return gap;
  }

  /** How likely a difference of either sign is where there is none; never 0 (Davison, Hinkley). */
  private static double twoSided(double[] values) {
    long below = Arrays.stream(values).filter(value -> value <= 0).count();
    long above = Arrays.stream(values).filter(value -> value >= 0).count();
    return Math.min(1, 2.0 * (Math.min(below, above) + 1) / (values.length + 1));
  }

  private static void widen(
      Map<String, Interval> widest, String name, double[] sorted, String method) {
    if (sorted.length > 0 && !Double.isNaN(sorted[sorted.length - 1])) {
      Interval found = Interval.of(sorted, method);
      widest.merge(
          name, found, (one, two) -> one.high() - one.low() >= two.high() - two.low() ? one : two);
    }
  }

  /** What is computed of one draw. */
  private interface Draw {
    double[] of(int[] times);
  }

  /** Draws in fixed chunks; those that draw one class only are left out. */
  private List<double[]> draws(Blocks way, JobContext context, Draw draw) {
    int wanted = (int) Math.max(DRAWS / 4, Math.min(DRAWS, (long) DRAWS * FEW / way.size()));
    List<Callable<List<double[]>>> chunks = new ArrayList<>();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int first = chunk;
      chunks.add(
          () -> {
            List<double[]> found = new ArrayList<>();
            int[] times = new int[way.size()];
            for (int i = first; i < wanted; i += CHUNKS) {
              context.checkpoint();
              way.draw(new SplittableRandom(seed * 1_000_003 + i), times);
              double[] figures = draw.of(times);
              if (figures.length > 0) {
                found.add(figures);
              }
            }
            return found;
          });
    }
    List<double[]> all = new ArrayList<>();
    context.parallel(chunks).forEach(all::addAll);
    context.progress(1, PHASE);
    return all;
  }
}
