package org.riskbench.decision;

/**
 * From a model's margin to a probability of fraud. Never turns two records around, is finite and
 * between 0 and 1 for every finite margin, gives the same bits on every machine, and allocates
 * nothing. Immutable and thread-safe.
 */
public sealed interface Calibration
    permits Uncalibrated, PlattCalibration, BetaCalibration, IsotonicCalibration {
  /** How it was fitted. */
  CalibrationMethod method();

  /**
   * Probability of fraud, 0 to 1.
   *
   * @param margin log-odds by the model, uncalibrated, finite
   */
  double probability(double margin);

  /** Whether the model's own probability is to be taken, to the bit. */
  default boolean isNone() {
    return false;
  }

  /** The probability of these log-odds. */
  static double sigmoid(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
