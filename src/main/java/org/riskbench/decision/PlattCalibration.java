package org.riskbench.decision;

/**
 * Platt's sigmoid: {@code p = 1 / (1 + exp(-(slope margin + intercept)))}.
 *
 * @param slope above 0, so that calibration never reorders records
 * @param intercept in log-odds
 */
public record PlattCalibration(double slope, double intercept) implements Calibration {
  public PlattCalibration {
    if (!(slope > 0) || Double.isInfinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("a calibration has a slope above 0 and an intercept");
    }
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.PLATT;
  }

  @Override
  public double probability(double margin) {
    return Calibration.sigmoid(slope * margin + intercept);
  }
}
