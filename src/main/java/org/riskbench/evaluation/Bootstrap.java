package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * Draws records again and again to see how far figures depend on which records happened to be there
 * (Efron and Tibshirani 1993). Where records come in blocks, all ways to group them are tried. At a
 * fixed false-positive rate each draw finds its own threshold. Deterministic for a seed, whatever
 * the number of threads: runs on the same records are drawn alike, so that they can be paired.
 */
public final class Bootstrap {
  /** The seed where nobody chose one; runs can only be paired if theirs is the same. */
  public static final long USUAL_SEED = 1;

  /** Draws where there are few records. */
  static final int DRAWS = 1_000;

  /** Fewer draws than this tell no 95 % interval. */
  private static final int FEWEST_DRAWS = 200;

  /** Records drawn in all, where that leaves draws enough: more would only take longer. */
  private static final long ENOUGH_RECORDS = 40_000_000;

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

  /** Whether records are taken for independent of one another. */
  boolean isOfIndependentRows() {
    return ways.stream().allMatch(Blocks::isEachAlone);
  }

  /**
   * The figures of every draw.
   *
   * @param records those that the ways group
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Replicates replicates(ScoredRecords records, JobContext context) {
    Ranking ranking = Ranking.of(records);
    List<Replicates.Way> drawn = new ArrayList<>();
    double[] whole = {};
    for (Blocks way : ways) {
      if (way.size() != records.size()) {
        throw new IllegalArgumentException("blocks are of other records");
      }
      DrawnFigures figures = new DrawnFigures(records, ranking, way);
      whole = figures.whole();
      JobContext share = context.share(1.0 / ways.size(), PHASE);
      drawn.add(new Replicates.Way(way.method(), draws(way, figures, share)));
    }
    return new Replicates(
        FigureNames.of(records),
        whole,
        drawn,
        effectiveFrauds(records.fraud()),
        Replicates.fingerprint(records, seed));
  }

  /**
   * 95 % intervals by the name of the figure.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Map<String, Interval> intervals(ScoredRecords records, JobContext context) {
    return replicates(records, context).intervals();
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
    Replicates one = replicates(first, context.share(0.5, PHASE));
    return one.differences(replicates(second, context.share(0.5, PHASE)));
  }

  /** Draws in fixed chunks; those that draw one class only are left out. */
  private List<double[]> draws(Blocks way, DrawnFigures figures, JobContext context) {
    int wanted =
        (int) Math.max(FEWEST_DRAWS, Math.min(DRAWS, ENOUGH_RECORDS / Math.max(1, way.size())));
    List<Callable<List<double[]>>> chunks = new ArrayList<>();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int first = chunk;
      chunks.add(
          () -> {
            List<double[]> found = new ArrayList<>();
            for (int i = first; i < wanted; i += CHUNKS) {
              context.checkpoint();
              double[] each = figures.of(way.draw(new SplittableRandom(seed * 1_000_003 + i)));
              if (each.length > 0) {
                found.add(each);
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
