package org.riskbench.velocity;

/**
 * Amounts as whole ten-thousandths: sums of whole numbers don't depend on the order in which they
 * are added, so that training and serving agree to the last bit.
 */
final class FixedPoint {
  /** No amount. */
  static final long MISSING = Long.MIN_VALUE;

  private static final double UNIT = 10_000;

  /** Larger amounts count as this: a hundred thousand of them still fit in a long. */
  private static final double LARGEST = 5e9;

  private FixedPoint() {}

  static long of(double amount) {
    if (Double.isNaN(amount)) {
      return MISSING;
    }
    return Math.round(Math.max(-LARGEST, Math.min(LARGEST, amount)) * UNIT);
  }

  static double amount(long fixed) {
    return fixed / UNIT;
  }
}
