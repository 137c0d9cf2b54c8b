package org.riskbench.scoring;

import java.util.Arrays;

/**
 * A compiled model over encoded records: primitive arrays, no trainer library. Immutable and
 * thread-safe. Every implementation equals its trainer's own output to the bit; of a model that was
 * made elsewhere see {@link ForeignScorer}.
 */
public sealed interface Scorer
    permits ConstantScorer,
        LinearScorer,
        FactorizationScorer,
        TreeScorer,
        EnsembleScorer,
        ForestScorer,
        IsolationScorer,
        ForeignScorer {
  /**
   * No learned parameter is further from 0. Far beyond what training ends at, and small enough that
   * no encoded record can overflow a margin.
   */
  double LARGEST_PARAMETER = 1e9;

  /** Length of the encoded record it reads. */
  int width();

  /**
   * Log-odds of fraud; finite for every finite record. Allocates nothing.
   *
   * @param features at least {@link #width()} long
   */
  double margin(double[] features);

  /**
   * The same bits as {@link #margin(double[])}, sooner where few features differ from 0.
   *
   * @param features at least {@link #width()} long
   * @param positions where they may differ from 0, rising
   * @param count how many positions there are
   */
  default double margin(double[] features, int[] positions, int count) {
    return margin(features);
  }

  /**
   * Margins of many records, as {@link #margin} gives them one by one.
   *
   * @param records each at least {@link #width()} long
   */
  default double[] margins(double[][] records) {
    return Arrays.stream(records).mapToDouble(this::margin).toArray();
  }

  /**
   * The trainer's own probability of fraud, 0 to 1, before calibration; never falls where {@link
   * #margin} rises. Allocates nothing.
   *
   * @param features at least {@link #width()} long
   */
  default double probability(double[] features) {
    return softmax(margin(features));
  }

  /**
   * Splits the difference between this record's margin and the reference's among the features
   * (Shapley values with one baseline, of the margin itself unless a scorer says otherwise): the
   * parts add up to {@code margin(features) - margin(reference)}.
   *
   * @param out at least {@link #width()} long, overwritten
   */
  void contributions(double[] features, double[] reference, double[] out);

  /**
   * The second of two softmax probabilities whose scores differ by this much. Subtracting the
   * larger score from both, as the trainer does, leaves 0 and minus the difference, so that nothing
   * is lost by keeping only the difference.
   */
  private static double softmax(double margin) {
    if (margin > 0) {
      return 1 / (1 + Math.exp(-margin));
    }
    double fraud = Math.exp(margin);
    return fraud / (1 + fraud);
  }

  /** Whether an encoded record without missing values can be measured against. */
  default boolean canRead(double[] reference) {
    return isSound(reference);
  }

  /** Whether learned parameters can score: finite and at most {@link #LARGEST_PARAMETER}. */
  static boolean isSound(double... parameters) {
    for (double parameter : parameters) {
      if (!(Math.abs(parameter) <= LARGEST_PARAMETER)) {
        return false;
      }
    }
    return true;
  }
}
