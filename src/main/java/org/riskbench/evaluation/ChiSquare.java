package org.riskbench.evaluation;

/** The chi-square distribution. */
public final class ChiSquare {
  private static final int HALVINGS = 200;

  private ChiSquare() {}

  /**
   * Chance of at least this value.
   *
   * @param freedom degrees of freedom, at least 1
   */
  public static double tail(double value, int freedom) {
    return IncompleteGamma.upper(freedom / 2.0, value / 2);
  }

  /**
   * The value that is reached with this chance.
   *
   * @param chance above 0, below 1
   * @param freedom degrees of freedom, at least 1
   */
  public static double critical(double chance, int freedom) {
    double low = 0;
    double high = freedom + 1;
    while (tail(high, freedom) > chance) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS && high - low > 1e-12 * high; i++) {
      double middle = (low + high) / 2;
      if (tail(middle, freedom) > chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
