package org.riskbench.evaluation;

/**
 * A two-sided 95 % interval.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}
 * @param method how it was made and what it takes for granted, such as {@code DeLong, independent
 *     rows}
 */
public record Interval(double low, double high, String method) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval runs from low to high");
    }
  }

  /**
   * The middle 95 % of values.
   *
   * @param rising at least one value, none NaN
   */
  public static Interval of(double[] rising, String method) {
    return new Interval(quantile(rising, 0.025), quantile(rising, 0.975), method);
  }

  /**
   * Of a share of independent records (Wilson 1927).
   *
   * @param observed 0 to 1
   * @param records how many, above 0
   */
  public static Interval ofShare(double observed, double records) {
    return Wilson.of(observed, records);
  }

  private static double quantile(double[] rising, double share) {
    double place = share * (rising.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, rising.length - 1);
    return rising[below] + (place - below) * (rising[above] - rising[below]);
  }

  /** The same, stretched to hold a value. */
  Interval with(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value), method);
  }

  /** From end to end. */
  public double width() {
    return high - low;
  }

  /** Whether a value lies inside, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
