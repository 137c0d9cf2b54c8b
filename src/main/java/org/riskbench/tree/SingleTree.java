package org.riskbench.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;

/**
 * One decision tree: cuts by Gini's index, the leaf that gains most first (Breiman, Friedman,
 * Olshen, Stone, Classification and Regression Trees, 1984). Each node answers with the log-odds of
 * the share of frauds among its records. The same rows and plan give the same bits on any number of
 * cores.
 */
public final class SingleTree {
  private SingleTree() {}

  /**
   * Grows a tree.
   *
   * @param rows of both classes
   * @param scope what the tree may do with features
   * @param plan curvature is the number of records
   * @param seed of the rows that tell where cuts may be, where there are very many
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static TreeModel fit(
      TreeRows rows, Scope scope, GrowthPlan plan, long seed, JobContext context) {
    double base = Shares.base(rows);
    int[] once = new int[rows.size()];
    Arrays.fill(once, 1);
    TreeGrower grower =
        new TreeGrower(BinnedRows.fit(rows, seed, context), plan, scope.monotone(), context);
    Tree tree =
        grower.grow(
            Shares.derivatives(rows, once, base),
            IntStream.range(0, rows.size()).toArray(),
            Sight.of(scope.features()),
            1,
            seed);
    Tree answering = Shares.answering(tree, base).answering(p -> Math.log(p / (1 - p)));
    return new TreeModel(0, rows.width(), List.of(answering));
  }

  /**
   * Log loss of every tree that this one was while it grew.
   *
   * @param rows that it did not learn from
   * @return weighted sums: at index k that of the tree with k + 1 leaves
   */
  public static double[] losses(Tree tree, TreeRows rows) {
    double[] change = new double[tree.leaves()];
    for (int row = 0; row < rows.size(); row++) {
      int node = 0;
      double before = loss(rows, row, tree.value()[0]);
      change[0] += before;
      while (!tree.isLeaf(node)) {
        node = tree.next(node, rows.features()[row]);
        double loss = loss(rows, row, tree.value()[node]);
        // Nodes 2 k - 1 and 2 k came with the k-th cut.
        change[(node + 1) / 2] += loss - before;
        before = loss;
      }
    }
    for (int cut = 1; cut < change.length; cut++) {
      change[cut] += change[cut - 1];
    }
    return change;
  }

  private static double loss(TreeRows rows, int row, double margin) {
    double signed = rows.fraud()[row] ? -margin : margin;
    return rows.weights()[row] * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))));
  }
}
