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

  /**
   * Fits the sigmoid to records the model has not learned from, with Platt's regularised targets.
   * Deterministic. Where margins say nothing about fraud, or the wrong thing, all probabilities end
   * near the share of fraud; where a class is absent there is nothing to fit: {@link #NONE}.
   *
   * @param margins log-odds by the model, finite
   * @param fraud one per margin
   * @param weights how many records each stands for, above 0
   */
  public static Calibration fit(double[] margins, boolean[] fraud, double[] weights) {
    if (margins.length != fraud.length || margins.length != weights.length) {
      throw new IllegalArgumentException("margins, labels and weights differ in length");
    }
    boolean frauds = false;
    boolean goods = false;
    for (boolean one : fraud) {
      frauds |= one;
      goods |= !one;
    }
    return frauds && goods ? new PlattFit(margins, fraud, weights).calibration() : NONE;
  }

  /** Whether the model's own probability is to be taken, to the bit. */
  public boolean isNone() {
    return slope == 1 && intercept == 0;
  }

  /** Probability of fraud at a margin, 0 to 1; the same bits on every machine. */
  public double probability(double margin) {
    return sigmoid(slope * margin + intercept);
  }

  static double sigmoid(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
