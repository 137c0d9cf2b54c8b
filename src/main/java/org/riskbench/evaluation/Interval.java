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

  /** Whether a value lies inside, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
