package org.riskbench.training;

/**
 * Encoded, labelled rows to learn from; given away by whoever hands them in.
 *
 * @param features one array of the recipe's width per row
 * @param fraud one per row
 * @param weights how many records each row stands for, above 0
 */
public record TrainingSet(double[][] features, boolean[] fraud, double[] weights) {
  public TrainingSet {
    if (features.length != fraud.length || features.length != weights.length) {
      throw new IllegalArgumentException("features, labels and weights differ in length");
    }
  }

  /** How many rows. */
  public int size() {
    return fraud.length;
  }
}
