package org.riskbench.decision;

import java.util.Arrays;

/**
 * Whatever never falls: probabilities at support points, straight lines between them, level
 * outside.
 *
 * @param margins support points, strictly rising, finite, in log-odds
 * @param probabilities one per support point, never falling, strictly between 0 and 1
 */
public record IsotonicCalibration(double[] margins, double[] probabilities) implements Calibration {
  public IsotonicCalibration {
    margins = margins.clone();
    probabilities = probabilities.clone();
    if (margins.length == 0 || margins.length != probabilities.length) {
      throw new IllegalArgumentException("an isotonic calibration has one value a support point");
    }
    for (int i = 0; i < margins.length; i++) {
      boolean rising =
          i == 0 || (margins[i] > margins[i - 1] && probabilities[i] >= probabilities[i - 1]);
      boolean sound = probabilities[i] > 0 && probabilities[i] < 1;
      if (!rising || !sound || !Double.isFinite(margins[i])) {
        throw new IllegalArgumentException("isotonic calibration out of order at point " + i);
      }
    }
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.ISOTONIC;
  }

  @Override
  public double probability(double margin) {
    int last = margins.length - 1;
    if (margin <= margins[0]) {
      return probabilities[0];
    }
    if (margin >= margins[last]) {
      return probabilities[last];
    }
    int found = Arrays.binarySearch(margins, margin);
    return found >= 0 ? probabilities[found] : between(-found - 1, margin);
  }

  /** On the line up to a support point. */
  private double between(int upper, double margin) {
    double from = margins[upper - 1];
    double low = probabilities[upper - 1];
    double high = probabilities[upper];
    // Halves, lest the distance between two huge margins overflow.
    double share = (margin / 2 - from / 2) / (margins[upper] / 2 - from / 2);
    return Math.max(low, Math.min(high, low + share * (high - low)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IsotonicCalibration calibration
        && Arrays.equals(margins, calibration.margins)
        && Arrays.equals(probabilities, calibration.probabilities);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(margins) + Arrays.hashCode(probabilities);
  }

  @Override
  public String toString() {
    return "IsotonicCalibration[" + margins.length + " points]";
  }
}
