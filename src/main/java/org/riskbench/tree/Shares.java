package org.riskbench.tree;

/** Trees that answer with the share of frauds among the records of a leaf. */
final class Shares {
  /** No share is closer to 0 or 1. */
  private static final double CLOSEST = 1e-9;

  private Shares() {}

  /** The share of frauds among all. */
  static double base(TreeRows rows) {
    double frauds = 0;
    double all = 0;
    for (int row = 0; row < rows.size(); row++) {
      frauds += rows.fraud()[row] ? rows.weights()[row] : 0;
      all += rows.weights()[row];
    }
    return frauds / all;
  }

  /**
   * Derivatives of half the squared distance to the base share: their best cuts are those of Gini's
   * index, a leaf's value is how far its share is from the base, and what pulls values to 0 pulls
   * shares to the base.
   *
   * @param times how often each row counts
   */
  static double[] derivatives(TreeRows rows, int[] times, double base) {
    double[] derivatives = new double[2 * rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      double weight = times[row] * rows.weights()[row];
      derivatives[2 * row] = weight * (base - (rows.fraud()[row] ? 1 : 0));
      derivatives[2 * row + 1] = weight;
    }
    return derivatives;
  }

  /** The same tree, answering with shares. */
  static Tree answering(Tree tree, double base) {
    return tree.answering(away -> Math.max(CLOSEST, Math.min(1 - CLOSEST, base + away)));
  }
}
