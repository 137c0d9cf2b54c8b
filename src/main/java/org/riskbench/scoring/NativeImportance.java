package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How much of a scorer's own making hangs on each feature, seen on some records. Shares, so that
 * scorers of one kind can be compared; those of different kinds can't.
 *
 * @param method how it was told
 * @param shares one per feature, 0 to 1, together 1
 */
public record NativeImportance(Method method, double[] shares) {
  /** How it was told. */
  public enum Method {
    /** Size of a linear model's weight, for one standard deviation of the feature. */
    WEIGHT,
    /** How far the questions about the feature part the answers of trees. */
    GAIN
  }

  /**
   * Looks into a scorer. Deterministic.
   *
   * @param records encoded ones, a few thousand are enough
   * @return empty for a scorer that has no such figures (pairs of features, several models, a model
   *     made elsewhere), or that tells no records apart
   */
  public static Optional<NativeImportance> of(Scorer scorer, double[][] records) {
    if (scorer instanceof LinearScorer linear) {
      return shares(Method.WEIGHT, weights(linear, records));
    }
    if (scorer instanceof TreeScorer trees) {
      return shares(Method.GAIN, gains(trees.width(), trees.trees(), records));
    }
    if (scorer instanceof ForestScorer trees) {
      return shares(Method.GAIN, gains(trees.width(), trees.trees(), records));
    }
    return Optional.empty();
  }

  private static Optional<NativeImportance> shares(Method method, double[] sizes) {
    double sum = Arrays.stream(sizes).sum();
    return sum > 0 && Double.isFinite(sum)
        ? Optional.of(
            new NativeImportance(method, Arrays.stream(sizes).map(size -> size / sum).toArray()))
        : Optional.empty();
  }

  private static double[] weights(LinearScorer linear, double[][] records) {
    double[] sizes = new double[linear.width()];
    for (int i = 0; i < sizes.length; i++) {
      int feature = i;
      double[] values = Arrays.stream(records).mapToDouble(each -> each[feature]).toArray();
      double weight = linear.fraudWeights()[i] - linear.goodWeights()[i];
      sizes[i] = Math.abs(weight) * deviation(values);
    }
    return sizes;
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / Math.max(1, values.length));
  }

  private static double[] gains(int width, List<FlatTree> trees, double[][] records) {
    double[] gains = new double[width];
    trees.forEach(tree -> new TreeGain(tree, records).addTo(gains));
    return gains;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NativeImportance importance
        && method == importance.method
        && Arrays.equals(shares, importance.shares);
  }

  @Override
  public int hashCode() {
    return 31 * method.hashCode() + Arrays.hashCode(shares);
  }

  @Override
  public String toString() {
    return "NativeImportance[" + method + ", " + shares.length + " features]";
  }
}
