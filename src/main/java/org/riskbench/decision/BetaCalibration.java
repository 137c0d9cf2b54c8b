package org.riskbench.decision;

/**
 * Beta calibration (Kull, Silva Filho and Flach 2017): with s the model's own probability, the
 * log-odds are {@code intercept + low ln s - high ln(1 - s)}: one slope for records that look good,
 * another for those that look like fraud. With both equal it is Platt's sigmoid.
 *
 * @param low slope of the log-odds over margins far below 0, at least 0
 * @param high slope of the log-odds over margins far above 0, at least 0; not both are 0
 * @param intercept in log-odds
 */
public record BetaCalibration(double low, double high, double intercept) implements Calibration {
  /** From here on the logarithm below is the margin itself; at 710 its power overflows. */
  private static final double LARGE = 700;

  private static final double AT_LARGE = StrictMath.log1p(StrictMath.exp(LARGE));

  public BetaCalibration {
    boolean rising = low >= 0 && high >= 0 && low + high > 0;
    if (!rising || Double.isInfinite(low + high) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("a beta calibration has slopes of at least 0");
    }
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.BETA;
  }

  @Override
  public double probability(double margin) {
    return Calibration.sigmoid(
        intercept + low * logOfProbability(margin) - high * logOfRest(margin));
  }

  /** ln s of a margin; each step of it never falls, so the whole never does. */
  static double logOfProbability(double margin) {
    return -softplus(-margin);
  }

  /** ln(1 - s) of a margin. */
  static double logOfRest(double margin) {
    return -softplus(margin);
  }

  private static double softplus(double x) {
    return x > LARGE ? Math.max(x, AT_LARGE) : StrictMath.log1p(StrictMath.exp(x));
  }
}
