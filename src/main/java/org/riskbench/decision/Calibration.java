package org.riskbench.decision;

/**
 * From a model's margin to a probability by Platt's sigmoid: {@code p = 1 / (1 + exp(-(slope margin
 * + intercept)))}. Immutable.
 *
 * @param slope above 0, so that calibration never reorders records
 * @param intercept in log-odds
 */
public record Calibration(double slope, double intercept) {
  /** Takes the model's own probability as it is. */
  public static final Calibration NONE = new Calibration(1, 0);

  public Calibration {
    if (!(slope > 0) || Double.isInfinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("a calibration has a slope above 0 and an intercept");
    }
  }

  /** Whether the model's own probability is to be taken, to the bit. */
  public boolean isNone() {
    return slope == 1 && intercept == 0;
  }

  /** Probability of fraud at a margin, 0 to 1. */
  public double probability(double margin) {
    return 1 / (1 + Math.exp(-(slope * margin + intercept)));
  }
}
