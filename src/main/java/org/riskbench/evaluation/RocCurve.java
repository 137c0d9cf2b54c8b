package org.riskbench.evaluation;

import java.util.Arrays;

/**
 * Recall against false-positive rate, one point per distinct score from the highest down, from (0,
 * 0) to (1, 1). Neither ever falls. Immutable: the arrays are not to be written to.
 *
 * @param falsePositiveRate share of goods that score at least this high, 0 to 1
 * @param recall share of frauds that score at least this high, 0 to 1, same length
 */
public record RocCurve(double[] falsePositiveRate, double[] recall) {
  public RocCurve {
    if (falsePositiveRate.length != recall.length || recall.length < 2) {
      throw new IllegalArgumentException("a ROC curve has at least two points");
    }
  }

  static RocCurve of(Ranking ranking) {
    int groups = ranking.groups();
    double[] fpr = new double[groups + 1];
    double[] recall = new double[groups + 1];
    for (int g = 0; g < groups; g++) {
      fpr[g + 1] = ranking.goodWithin(g) / ranking.good();
      recall[g + 1] = ranking.fraudWithin(g) / ranking.fraud();
    }
    return new RocCurve(fpr, recall);
  }

  /**
   * The same curve with at most this many points, spread evenly along it; both ends stay.
   *
   * @param points at least 2
   */
  public RocCurve thinned(int points) {
    int[] kept = CurveThinning.keep(falsePositiveRate, recall, points);
    return new RocCurve(
        CurveThinning.select(falsePositiveRate, kept), CurveThinning.select(recall, kept));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RocCurve curve
        && Arrays.equals(falsePositiveRate, curve.falsePositiveRate)
        && Arrays.equals(recall, curve.recall);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(falsePositiveRate) + Arrays.hashCode(recall);
  }

  @Override
  public String toString() {
    return "RocCurve[" + recall.length + " points]";
  }
}
