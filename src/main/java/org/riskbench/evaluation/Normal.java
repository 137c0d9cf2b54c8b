package org.riskbench.evaluation;

/** The standard normal distribution. */
final class Normal {
  /** Quantile .975: half the width of a two-sided 95 % interval. */
  static final double QUANTILE_975 = 1.959963984540054;

  private static final double SERIES_UP_TO = 2.5;

  private Normal() {}

  /** Chance of a deviate at least this far from 0 on either side, to about 1e-14. */
  static double twoSided(double z) {
    double x = Math.abs(z);
    return x < SERIES_UP_TO ? 1 - bySeries(x) : byFraction(x);
  }

  /** Chance of a deviate below this one; exact in the far lower tail too. */
  static double below(double z) {
    return z < 0 ? twoSided(z) / 2 : 1 - twoSided(z) / 2;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** P(|Z| < x) = 2 density(x) (x + x^3/3 + x^5/15 + ...). */
  private static double bySeries(double x) {
    double term = x;
    double sum = x;
    for (int k = 3; term > sum * 1e-17; k += 2) {
      term *= x * x / k;
      sum += term;
    }
    return 2 * density(x) * sum;
  }

  /** P(|Z| > x) = 2 density(x) / (x + 1/(x + 2/(x + 3/(x + ...)))), from the inside out. */
  private static double byFraction(double x) {
    double fraction = x;
    for (int k = 200; k >= 1; k--) {
      fraction = x + k / fraction;
    }
    return 2 * density(x) / fraction;
  }
}
