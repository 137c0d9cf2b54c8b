package org.riskbench.scoring;

/**
 * A compiled model over encoded records: primitive arrays, no trainer library. Immutable and
 * thread-safe. Every implementation equals its trainer's own output to the bit.
 */
public sealed interface Scorer permits ConstantScorer, LinearScorer, FactorizationScorer {
  /** Length of the encoded record it reads. */
  int width();

  /**
   * Log-odds of fraud.
   *
   * @param features at least {@link #width()} long
   */
  double margin(double[] features);

  /** The trainer's own probability of fraud, 0 to 1, before calibration. */
  double probability(double[] features);

  /**
   * Splits the difference between this record's margin and the reference's among the features
   * (Shapley values with one baseline; exact for every scorer here): the parts add up to {@code
   * margin(features) - margin(reference)}.
   *
   * @param out at least {@link #width()} long, overwritten
   */
  void contributions(double[] features, double[] reference, double[] out);
}
