package org.riskbench.scoring;

import java.util.List;

/**
 * Trees laid out to be walked without a branch: eight at a time, each step one subtraction. A
 * record's numbers are first ranked among the thresholds that the trees ask for, so that a question
 * compares two small whole numbers; ranks and thresholds tell exactly what the doubles would.
 *
 * <pre>
 * node, one long:  rank of the threshold (16 bits) | left child (24) | slot of the rank (24)
 * slot             one for each feature and way of missing values (lowest or highest rank), and one
 *                  for each set of levels (0 inside, 1 outside)
 * leaf             its own left child, under a rank that none reaches
 * </pre>
 *
 * <p>Immutable and thread-safe: each thread ranks into an array of its own.
 */
final class PackedTrees {
  private static final int TOGETHER = 8;
  private static final int FIELD_BITS = 24;
  private static final int FIELD = (1 << FIELD_BITS) - 1;
  private static final int RANK_SHIFT = 2 * FIELD_BITS;
  private static final long AT_A_LEAF = TreeRanks.HIGHEST + 1;

  private final long[] nodes;
  private final double[] answers;
  private final int[] roots;
  private final int[] depths;
  private final TreeRanks ranks;
  private final ThreadLocal<int[]> scratch;

  PackedTrees(int width, List<FlatTree> trees) {
    this.ranks = new TreeRanks(width, trees);
    int total = trees.stream().mapToInt(FlatTree::size).sum();
    if (total > FIELD) {
      throw new IllegalArgumentException("too many nodes");
    }
    this.nodes = new long[total];
    this.answers = new double[total];
    this.roots = new int[trees.size()];
    this.depths = new int[(trees.size() + TOGETHER - 1) / TOGETHER];
    int base = 0;
    for (int i = 0; i < roots.length; i++) {
      roots[i] = base;
      int depth = pack(trees.get(i), base);
      depths[i / TOGETHER] = Math.max(depths[i / TOGETHER], depth);
      base += trees.get(i).size();
    }
    int slots = ranks.slots();
    this.scratch = ThreadLocal.withInitial(() -> new int[slots]);
  }

  /** Lays out one tree and gives its depth. */
  private int pack(FlatTree tree, int base) {
    int[] left = tree.leftChildren();
    int[] depth = new int[tree.size()];
    int deepest = 0;
    for (int node = 0; node < left.length; node++) {
      long child = (long) (base + left[node]) << FIELD_BITS;
      if (tree.isLeaf(node)) {
        nodes[base + node] = AT_A_LEAF << RANK_SHIFT | child;
        answers[base + node] = tree.number()[node];
        deepest = Math.max(deepest, depth[node]);
      } else {
        nodes[base + node] =
            (long) ranks.rank(tree, node) << RANK_SHIFT | child | ranks.slot(tree, node);
        depth[left[node]] = depth[node] + 1;
        depth[left[node] + 1] = depth[node] + 1;
      }
    }
    return deepest;
  }

  /** The start and every tree's answer, added up in the order of the trees. */
  double sum(double[] features, double start) {
    int[] row = scratch.get();
    ranks.fill(features, row);
    double sum = start;
    int tree = 0;
    for (; tree + TOGETHER <= roots.length; tree += TOGETHER) {
      sum = eight(row, tree, sum);
    }
    for (; tree < roots.length; tree++) {
      int node = roots[tree];
      for (int depth = depths[tree / TOGETHER]; depth > 0; depth--) {
        node = next(row, nodes[node]);
      }
      sum += answers[node];
    }
    return sum;
  }

  private double eight(int[] row, int tree, double before) {
    int a = roots[tree];
    int b = roots[tree + 1];
    int c = roots[tree + 2];
    int d = roots[tree + 3];
    int e = roots[tree + 4];
    int f = roots[tree + 5];
    int g = roots[tree + 6];
    int h = roots[tree + 7];
    for (int depth = depths[tree / TOGETHER]; depth > 0; depth--) {
      a = next(row, nodes[a]);
      b = next(row, nodes[b]);
      c = next(row, nodes[c]);
      d = next(row, nodes[d]);
      e = next(row, nodes[e]);
      f = next(row, nodes[f]);
      g = next(row, nodes[g]);
      h = next(row, nodes[h]);
    }
    double sum = before + answers[a];
    sum += answers[b];
    sum += answers[c];
    sum += answers[d];
    sum += answers[e];
    sum += answers[f];
    sum += answers[g];
    return sum + answers[h];
  }

  /** The left child where the rank is below the threshold's, else the one beside it. */
  private static int next(int[] row, long node) {
    long difference = row[(int) node & FIELD] - (node >> RANK_SHIFT);
    return ((int) (node >>> FIELD_BITS) & FIELD) + 1 - (int) (difference >>> 63);
  }
}
