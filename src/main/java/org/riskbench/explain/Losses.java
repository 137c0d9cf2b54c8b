package org.riskbench.explain;

import java.util.Arrays;

/**
 * By how much the figures fell in each repeat.
 *
 * @param auc one per repeat
 * @param recall one per repeat
 */
record Losses(double[] auc, double[] recall) {
  double meanAuc() {
    return mean(auc);
  }

  double meanRecall() {
    return mean(recall);
  }

  double[] risingAuc() {
    return rising(auc);
  }

  double[] risingRecall() {
    return rising(recall);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] rising(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
