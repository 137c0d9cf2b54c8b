package org.riskbench.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;

/**
 * A random forest that averages probabilities (Breiman, Random Forests, 2001): each tree sees rows
 * drawn by chance, each of its questions some of the features. The same rows, plan and seed give
 * the same bits on any number of cores.
 */
public final class Forest {
  /** Trees grown before those left out are asked; so many lie beside each other in memory. */
  private static final int WAVE = 16;

  private final TreeRows rows;
  private final BinnedRows binned;
  private final ForestPlan plan;
  private final JobContext context;
  private final String phaseKey;
  private final double base;
  private final int[] all;
  private final AtomicInteger done = new AtomicInteger();

  private Forest(TreeRows rows, ForestPlan plan, JobContext context, String phaseKey) {
    this.rows = rows;
    this.plan = plan;
    this.context = context;
    this.phaseKey = phaseKey;
    this.base = Shares.base(rows);
    this.all = IntStream.range(0, rows.size()).toArray();
    this.binned = BinnedRows.fit(rows, plan.seed(), context);
  }

  /**
   * A forest and what it says of rows it did not see.
   *
   * @param outOfBag after each step of growing
   * @param leftOut of each row the probability by the trees that did not see it; NaN where all did
   */
  public record Grown(ForestModel model, List<OutOfBag> outOfBag, double[] leftOut) {
    public Grown {
      outOfBag = List.copyOf(outOfBag);
    }
  }

  /** What makes a growing forest stop before it has all its trees. */
  @FunctionalInterface
  public interface Enough {
    /** Whether there are enough, from all that was measured so far. */
    boolean after(List<OutOfBag> measured);
  }

  /**
   * Grows a forest.
   *
   * @param rows of both classes
   * @param enough is asked every few trees
   * @param context is told of each tree, in the phase {@code phaseKey}
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Grown fit(
      TreeRows rows, ForestPlan plan, Enough enough, JobContext context, String phaseKey) {
    return new Forest(rows, plan, context, phaseKey).run(enough);
  }

  private Grown run(Enough enough) {
    LeftOut leftOut = new LeftOut(rows);
    List<Tree> trees = new ArrayList<>();
    List<OutOfBag> measured = new ArrayList<>();
    while (trees.size() < plan.trees()) {
      int first = trees.size();
      int end = Math.min(plan.trees(), first + WAVE);
      List<Callable<Bagged>> parts = new ArrayList<>();
      for (int tree = first; tree < end; tree++) {
        int number = tree;
        parts.add(() -> grow(number));
      }
      List<Bagged> wave = context.parallel(parts);
      wave.forEach(bagged -> trees.add(bagged.tree()));
      measured.add(leftOut.add(wave, trees.size(), context));
      if (enough.after(measured)) {
        break;
      }
    }
    context.progress(1, phaseKey);
    return new Grown(new ForestModel(rows.width(), trees), measured, leftOut.probabilities());
  }

  /** Chance is a tree's own, so that it does not matter which is grown first. */
  private Bagged grow(int number) {
    context.checkpoint();
    SplittableRandom random = new SplittableRandom(plan.seed() + 0x9e3779b97f4a7c15L * number);
    int[] times = times(random);
    int[] among = IntStream.of(all).filter(row -> times[row] > 0).toArray();
    int[] features = IntStream.range(0, rows.width()).toArray();
    int asked = Draw.count(features.length, plan.featureShare());
    TreeGrower grower = new TreeGrower(binned, plan.growth(), new int[rows.width()], context);
    Tree tree =
        grower.grow(
            Shares.derivatives(rows, times, base),
            among,
            Sight.changing(features, asked, random),
            1,
            random.nextLong());
    context.progress((double) done.incrementAndGet() / plan.trees(), phaseKey);
    return new Bagged(Shares.answering(tree, base), times);
  }

  private int[] times(SplittableRandom random) {
    if (plan.rowShare() == 1) {
      return Draw.bootstrap(rows.size(), random);
    }
    int[] times = new int[rows.size()];
    int wanted = Draw.count(rows.size(), plan.rowShare());
    Arrays.stream(Draw.some(all, wanted, random)).forEach(row -> times[row] = 1);
    return times;
  }

  /** A tree, and how often it saw each row. */
  record Bagged(Tree tree, int[] times) {}
}
