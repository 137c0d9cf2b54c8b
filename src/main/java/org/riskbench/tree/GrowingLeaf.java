package org.riskbench.tree;

/**
 * A leaf of a growing tree.
 *
 * @param node its index in the tree
 * @param begin where its rows begin in the grower's order
 * @param end where they end
 * @param sums of the derivatives of its rows, in {@link Steps}
 * @param low its value may not be lower, by the constraints above it
 * @param high nor higher
 * @param histogram the same sums per bin of each feature
 */
record GrowingLeaf(
    int node, int begin, int end, int depth, long sums, double low, double high, long[] histogram) {
  int rows() {
    return end - begin;
  }

  boolean isUnbounded() {
    return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
  }

  /** A value within the bounds. */
  double bounded(double value) {
    return Math.max(low, Math.min(high, value));
  }
}
