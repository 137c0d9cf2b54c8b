package org.riskbench.evaluation;

import java.util.Arrays;

/**
 * Precision against recall, one point per distinct score from the highest down. The first point
 * carries the precision of the highest score back to recall 0; the last has recall 1 and the base
 * rate. Recall never falls. Between points the curve is a step (the precision of the point on the
 * right), as average precision sums it. Immutable: the arrays are not to be written to.
 *
 * @param recall share of frauds that score at least this high, 0 to 1
 * @param precision share of frauds among the records that do, 0 to 1, same length
 * @param baseRate share of frauds among all records, 0 to 1
 */
public record PrecisionRecallCurve(double[] recall, double[] precision, double baseRate) {
  public PrecisionRecallCurve {
    if (precision.length != recall.length || recall.length < 2) {
      throw new IllegalArgumentException("a precision-recall curve has at least two points");
    }
  }

  static PrecisionRecallCurve of(Ranking ranking) {
    int groups = ranking.groups();
    double[] recall = new double[groups + 1];
    double[] precision = new double[groups + 1];
    for (int g = 0; g < groups; g++) {
      double fraud = ranking.fraudWithin(g);
      recall[g + 1] = fraud / ranking.fraud();
      precision[g + 1] = fraud / (fraud + ranking.goodWithin(g));
    }
    precision[0] = precision[1];
    double baseRate = ranking.fraud() / (ranking.fraud() + ranking.good());
    return new PrecisionRecallCurve(recall, precision, baseRate);
  }

  /**
   * The same curve with at most this many points, spread evenly along it; both ends stay.
   *
   * @param points at least 2
   */
  public PrecisionRecallCurve thinned(int points) {
    int[] kept = CurveThinning.keep(recall, precision, points);
    return new PrecisionRecallCurve(
        CurveThinning.select(recall, kept), CurveThinning.select(precision, kept), baseRate);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PrecisionRecallCurve curve
        && Arrays.equals(recall, curve.recall)
        && Arrays.equals(precision, curve.precision)
        && baseRate == curve.baseRate;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(recall) + Arrays.hashCode(precision);
  }

  @Override
  public String toString() {
    return "PrecisionRecallCurve[" + recall.length + " points]";
  }
}
