package org.riskbench.feature;

import org.riskbench.schema.Rows;

/**
 * Rows to fit on: the wide columns, labels and weights as whole numbers of a small unit, so that
 * their sums are exact and don't depend on the order of the rows.
 *
 * @param folds the fold of each row, from 0 to {@link #FOLDS} - 1; equal rows share one
 */
record TrainingRows(Rows wide, boolean[] fraud, long[] weights, byte[] folds) {
  static final int FOLDS = 5;

  /** Sums of this many rows of the largest weight still fit. */
  private static final int FRACTION_BITS = 34;

  static TrainingRows of(Rows wide, boolean[] fraud, double[] weights) {
    if (wide.size() != fraud.length || wide.size() != weights.length) {
      throw new IllegalArgumentException("rows, labels and weights differ in length");
    }
    return new TrainingRows(wide, fraud, whole(weights), RowFolds.of(wide, FOLDS));
  }

  private static long[] whole(double[] weights) {
    double largest = Double.MIN_NORMAL;
    for (double weight : weights) {
      largest = Math.max(largest, weight);
    }
    int shift = FRACTION_BITS - Math.getExponent(largest);
    long[] whole = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      whole[i] = Math.max(0, Math.round(Math.scalb(weights[i], shift)));
    }
    return whole;
  }

  int size() {
    return fraud.length;
  }
}
