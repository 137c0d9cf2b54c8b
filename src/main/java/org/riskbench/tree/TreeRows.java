package org.riskbench.tree;

/**
 * Rows to grow trees on; given away by whoever hands them in.
 *
 * @param features one array per row; a missing number is NaN, a level of a category its ordinal
 *     from 0, -1 where missing
 * @param categorical one per feature
 * @param fraud one per row
 * @param weights how many records each row stands for, above 0
 */
public record TreeRows(
    double[][] features, boolean[] categorical, boolean[] fraud, double[] weights) {
  public TreeRows {
    if (features.length != fraud.length || features.length != weights.length) {
      throw new IllegalArgumentException("features, labels and weights differ in length");
    }
    if (features.length > 0 && features[0].length != categorical.length) {
      throw new IllegalArgumentException("each feature is a number or a category");
    }
  }

  /** How many rows. */
  public int size() {
    return fraud.length;
  }

  /** How many features. */
  public int width() {
    return categorical.length;
  }
}
