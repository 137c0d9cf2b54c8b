package org.riskbench.tree;

import org.riskbench.tree.Cut.Sums;

/**
 * A leaf of a growing tree.
 *
 * @param node its index in the tree
 * @param begin where its rows begin in the grower's order
 * @param end where they end
 * @param low its value may not be lower, by the constraints above it
 * @param high nor higher
 * @param histogram gradient and curvature per bin of each feature
 */
record GrowingLeaf(
    int node,
    int begin,
    int end,
    int depth,
    Sums sums,
    double low,
    double high,
    double[] histogram) {
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
