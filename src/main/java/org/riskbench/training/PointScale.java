package org.riskbench.training;

/**
 * How log-odds become points, which rise with risk.
 *
 * @param baseScore the total at which there are {@code baseOdds} good records a fraud
 * @param baseOdds good records a fraud, above 0
 * @param pointsToDouble so many points more double the odds of fraud, above 0
 * @param isWhole whether points are whole numbers, so that a total can be added up by hand
 */
record PointScale(double baseScore, double baseOdds, double pointsToDouble, boolean isWhole) {
  static final Parameter BASE_SCORE = Parameter.number("base-score", 0, 100_000, 500);
  static final Parameter BASE_ODDS = Parameter.number("base-odds", 1e-3, 1e6, 20);
  static final Parameter POINTS_TO_DOUBLE = Parameter.number("pdo", 1, 1_000, 20);
  static final Parameter WHOLE_POINTS = Parameter.whole("whole-points", 0, 1, 1);

  static final PointScale USUAL =
      new PointScale(BASE_SCORE.usual(), BASE_ODDS.usual(), POINTS_TO_DOUBLE.usual(), true);

  PointScale {
    BASE_SCORE.require(baseScore);
    BASE_ODDS.require(baseOdds);
    POINTS_TO_DOUBLE.require(pointsToDouble);
  }

  /**
   * Log-odds a point, cut to the digits of a float: times a whole number, and summed up, it then
   * loses no bit, so that records of equal totals have equal margins.
   */
  double unit() {
    return (float) (StrictMath.log(2) / pointsToDouble);
  }

  /** Points for a part of the log-odds. */
  double points(double logOdds) {
    return rounded(logOdds / unit());
  }

  /** The points that every record has: what the total is at this part of the log-odds. */
  double basePoints(double logOdds) {
    return rounded(baseScore + (logOdds + StrictMath.log(baseOdds)) / unit());
  }

  /** The log-odds of a record that has the base points alone. */
  double bias(double basePoints) {
    return (basePoints - baseScore) * unit() - StrictMath.log(baseOdds);
  }

  private double rounded(double points) {
    // + 0.0 makes -0 a 0.
    return isWhole ? Math.rint(points) + 0.0 : points;
  }
}
