package org.riskbench.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;

/**
 * Gradient boosting of log loss: each tree answers to what the trees before it left over (Friedman,
 * Greedy Function Approximation, 2001, with Newton leaves). The same rows, plan and seed give the
 * same bits on any number of cores.
 */
public final class Boosting {
  private static final int BLOCK = 1 << 14;

  private final BoostingPlan plan;
  private final Scope scope;
  private final TreeRows rows;
  private final JobContext context;
  private final TreeGrower grower;
  private final SplittableRandom random;
  private final double[] margins;
  private final double[] derivatives;

  private Boosting(
      TreeRows rows, BinnedRows binned, Scope scope, BoostingPlan plan, JobContext context) {
    this.plan = plan;
    this.scope = scope;
    this.rows = rows;
    this.context = context;
    this.grower = new TreeGrower(binned, plan.growth(), scope.monotone(), context);
    this.random = new SplittableRandom(plan.seed());
    this.margins = new double[rows.size()];
    this.derivatives = new double[2 * rows.size()];
  }

  /**
   * Boosts trees.
   *
   * @param rows of both classes
   * @param validation rows that say when to stop; empty to grow all trees
   * @param scope what trees may do with features
   * @param context is told of each tree, in the phase {@code phaseKey}
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static TreeModel fit(
      TreeRows rows,
      Optional<TreeRows> validation,
      Scope scope,
      BoostingPlan plan,
      JobContext context,
      String phaseKey) {
    BinnedRows binned = BinnedRows.fit(rows, plan.seed(), context);
    Boosting boosting = new Boosting(rows, binned, scope, plan, context);
    return boosting.run(validation.map(watched -> new Validation(watched, context)), phaseKey);
  }

  private TreeModel run(Optional<Validation> validation, String phaseKey) {
    double start = start();
    Arrays.fill(margins, start);
    validation.ifPresent(watched -> watched.begin(start));
    List<Tree> trees = new ArrayList<>();
    int[] all = IntStream.range(0, rows.size()).toArray();
    for (int i = 0; i < plan.trees(); i++) {
      context.progress((double) i / plan.trees(), phaseKey);
      inBlocks(rows.size(), context, this::differentiate);
      int[] among = some(all, plan.rowShare());
      Sight sight = Sight.of(some(scope.features(), plan.featureShare()));
      Tree tree = grower.grow(derivatives, among, sight, plan.rate(), random.nextLong());
      if (tree.size() == 1) {
        break; // nothing left to tell apart
      }
      grower.answer(tree, margins);
      answerTheOthers(tree, among);
      trees.add(tree);
      if (validation.isPresent() && validation.get().isEnough(tree, plan.patience())) {
        break;
      }
    }
    context.progress(1, phaseKey);
    int kept = validation.map(Validation::best).orElse(trees.size());
    return new TreeModel(start, rows.width(), trees.subList(0, Math.min(kept, trees.size())));
  }

  /** Log-odds of the base rate. */
  private double start() {
    double frauds = 0;
    double goods = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.fraud()[row]) {
        frauds += rows.weights()[row];
      } else {
        goods += rows.weights()[row];
      }
    }
    return Math.log(frauds / goods);
  }

  /** Something done with some rows, from one to before another; what it comes to. */
  @FunctionalInterface
  private interface RowWork {
    double over(int from, int to);
  }

  /** Does something with all of so many rows on several cores; the sum, in the order of rows. */
  private static double inBlocks(int size, JobContext context, RowWork work) {
    List<Callable<Double>> blocks = new ArrayList<>();
    for (int begin = 0; begin < size; begin += BLOCK) {
      int from = begin;
      int to = Math.min(size, begin + BLOCK);
      blocks.add(
          () -> {
            context.checkpoint();
            return work.over(from, to);
          });
    }
    double sum = 0;
    for (double each : context.parallel(blocks)) {
      sum += each;
    }
    return sum;
  }

  private double differentiate(int from, int to) {
    for (int row = from; row < to; row++) {
      double p = 1 / (1 + Math.exp(-margins[row]));
      double weight = rows.weights()[row];
      derivatives[2 * row] = weight * (p - (rows.fraud()[row] ? 1 : 0));
      derivatives[2 * row + 1] = weight * p * (1 - p);
    }
    return to - from;
  }

  private int[] some(int[] from, double share) {
    return Draw.some(from, Draw.count(from.length, share), random);
  }

  private void answerTheOthers(Tree tree, int[] among) {
    if (among.length < rows.size()) {
      inBlocks(rows.size(), context, (from, to) -> answerTheOthers(tree, among, from, to));
    }
  }

  private double answerTheOthers(Tree tree, int[] among, int from, int to) {
    int found = Arrays.binarySearch(among, from);
    int next = found < 0 ? -found - 1 : found;
    for (int row = from; row < to; row++) {
      if (next < among.length && among[next] == row) {
        next++;
      } else {
        margins[row] += tree.answer(rows.features()[row]);
      }
    }
    return to - from;
  }

  /** Rows nobody learns from, which tell when more trees only learn by heart. */
  private static final class Validation {
    private final TreeRows rows;
    private final JobContext context;
    private final double[] margins;
    private double least = Double.POSITIVE_INFINITY;
    private int seen;
    private int best;

    Validation(TreeRows rows, JobContext context) {
      this.rows = rows;
      this.context = context;
      this.margins = new double[rows.size()];
    }

    void begin(double start) {
      Arrays.fill(margins, start);
      least = loss();
    }

    boolean isEnough(Tree tree, int patience) {
      inBlocks(margins.length, context, (from, to) -> answer(tree, from, to));
      seen++;
      double loss = loss();
      if (loss < least) {
        least = loss;
        best = seen;
      }
      return seen - best >= patience;
    }

    /** The number of trees with the least loss. */
    int best() {
      return best;
    }

    private double answer(Tree tree, int from, int to) {
      for (int row = from; row < to; row++) {
        margins[row] += tree.answer(rows.features()[row]);
      }
      return to - from;
    }

    private double loss() {
      return inBlocks(margins.length, context, this::loss);
    }

    private double loss(int from, int to) {
      double sum = 0;
      for (int row = from; row < to; row++) {
        double signed = rows.fraud()[row] ? -margins[row] : margins[row];
        // log(1 + e^x) without overflow
        sum +=
            rows.weights()[row] * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))));
      }
      return sum;
    }
  }
}
