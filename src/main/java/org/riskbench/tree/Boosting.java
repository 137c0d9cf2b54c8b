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
  private static final int BLOCK = 1 << 16;

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
    return boosting.run(validation.map(Validation::new), phaseKey);
  }

  private TreeModel run(Optional<Validation> validation, String phaseKey) {
    double start = start();
    Arrays.fill(margins, start);
    validation.ifPresent(watched -> watched.begin(start));
    List<Tree> trees = new ArrayList<>();
    int[] all = IntStream.range(0, rows.size()).toArray();
    for (int i = 0; i < plan.trees(); i++) {
      context.progress((double) i / plan.trees(), phaseKey);
      differentiate();
      int[] among = some(all, plan.rowShare());
      Sight sight = Sight.of(some(scope.features(), plan.featureShare()));
      Tree tree = grower.grow(derivatives, among, sight, plan.rate());
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

  private void differentiate() {
    List<Callable<Boolean>> blocks = new ArrayList<>();
    for (int begin = 0; begin < rows.size(); begin += BLOCK) {
      int from = begin;
      int to = Math.min(rows.size(), begin + BLOCK);
      blocks.add(
          () -> {
            differentiate(from, to);
            return true;
          });
    }
    context.parallel(blocks);
  }

  private void differentiate(int from, int to) {
    for (int row = from; row < to; row++) {
      double p = 1 / (1 + Math.exp(-margins[row]));
      double weight = rows.weights()[row];
      derivatives[2 * row] = weight * (p - (rows.fraud()[row] ? 1 : 0));
      derivatives[2 * row + 1] = weight * p * (1 - p);
    }
  }

  private int[] some(int[] from, double share) {
    return Draw.some(from, Draw.count(from.length, share), random);
  }

  private void answerTheOthers(Tree tree, int[] among) {
    if (among.length == rows.size()) {
      return;
    }
    int next = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (next < among.length && among[next] == row) {
        next++;
      } else {
        margins[row] += tree.answer(rows.features()[row]);
      }
    }
  }

  /** Rows nobody learns from, which tell when more trees only learn by heart. */
  private static final class Validation {
    private final TreeRows rows;
    private final double[] margins;
    private double least = Double.POSITIVE_INFINITY;
    private int seen;
    private int best;

    Validation(TreeRows rows) {
      this.rows = rows;
      this.margins = new double[rows.size()];
    }

    void begin(double start) {
      Arrays.fill(margins, start);
      least = loss();
    }

    boolean isEnough(Tree tree, int patience) {
      for (int row = 0; row < margins.length; row++) {
        margins[row] += tree.answer(rows.features()[row]);
      }
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

    private double loss() {
      double sum = 0;
      for (int row = 0; row < margins.length; row++) {
        double signed = rows.fraud()[row] ? -margins[row] : margins[row];
        // log(1 + e^x) without overflow
        sum +=
            rows.weights()[row] * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))));
      }
      return sum;
    }
  }
}
