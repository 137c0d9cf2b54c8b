package org.riskbench.evaluation;

import java.util.Arrays;

/**
 * Share of the fraud found against the share of all records looked at, the riskiest first, from (0,
 * 0) to (1, 1). Neither ever falls. Immutable: the arrays are not to be written to.
 *
 * @param share part of all records that score at least this high, weighted, 0 to 1
 * @param recall share of the frauds among them, 0 to 1, same length
 * @param baseRate share of frauds among all records, above 0 to below 1
 */
public record GainCurve(double[] share, double[] recall, double baseRate) {
  public GainCurve {
    if (share.length != recall.length || recall.length < 2) {
      throw new IllegalArgumentException("a gain curve has at least two points");
    }
  }

  /**
   * The same points of a ROC curve, seen from all records instead of the goods.
   *
   * @param baseRate share of frauds among all records, above 0 to below 1
   */
  public static GainCurve of(RocCurve roc, double baseRate) {
    double[] share = new double[roc.recall().length];
    for (int i = 0; i < share.length; i++) {
      share[i] = baseRate * roc.recall()[i] + (1 - baseRate) * roc.falsePositiveRate()[i];
    }
    return new GainCurve(share, roc.recall(), baseRate);
  }

  /**
   * How many times more fraud there is among the records looked at than among all; {@code NaN} only
   * where nothing is looked at.
   */
  public double[] lift() {
    double[] lift = new double[share.length];
    Arrays.setAll(lift, i -> recall[i] / share[i]);
    return lift;
  }

  /**
   * How much of the fraud is among so much of the records; records of one score come in no order,
   * so that a part of them holds as great a part of their fraud.
   *
   * @param looked share of the records, the riskiest first, 0 to 1
   */
  public double recallAt(double looked) {
    int i = 0;
    while (i < share.length - 1 && share[i] < looked) {
      i++;
    }
    if (i == 0 || share[i] <= looked) {
      return recall[i];
    }
    double part = (looked - share[i - 1]) / (share[i] - share[i - 1]);
    return recall[i - 1] + part * (recall[i] - recall[i - 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GainCurve curve
        && Arrays.equals(share, curve.share)
        && Arrays.equals(recall, curve.recall)
        && baseRate == curve.baseRate;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(share) + Arrays.hashCode(recall);
  }

  @Override
  public String toString() {
    return "GainCurve[" + share.length + " points]";
  }
}
