package org.riskbench.evaluation;

import java.util.function.LongPredicate;

/**
 * A share of records that is expected, and how surprising a count is. Counts vary more than by
 * chance of the draw where days differ, and where the expectation itself comes from few records:
 * both are in the deviation. The count over its dispersion is then taken as Poisson's
 * (quasi-Poisson, Wedderburn 1974), whose tails hold for rare events too.
 *
 * @param share 0 to 1
 * @param deviation standard deviation of the true share around it, 0 or more
 */
public record ExpectedShare(double share, double deviation) {
  private static final double HALF_A_RECORD = 0.5;

  public ExpectedShare {
    if (!(share >= 0 && share <= 1) || !(deviation >= 0)) {
      throw new IllegalArgumentException("a share lies between 0 and 1");
    }
  }

  /**
   * What was seen in earlier records.
   *
   * @param count how many of them, 0 to {@code of}
   * @param of how many there were, at least 1
   * @param between standard deviation of the share between days, 0 if they don't differ
   */
  public static ExpectedShare seen(long count, long of, double between) {
    double share = (count + HALF_A_RECORD) / (of + 1.0);
    double ofDraw = share * (1 - share) / of;
    return new ExpectedShare(share, Math.sqrt(ofDraw + between * between));
  }

  /** Chance that at least so many of some records are, if it is as expected. */
  public double chanceOfAtLeast(long count, long of) {
    double dispersion = dispersion(of);
    double mean = share * of / dispersion;
    return count == 0 ? 1 : IncompleteGamma.lower(count / dispersion, mean);
  }

  /** Chance that at most so many of some records are, if it is as expected. */
  public double chanceOfAtMost(long count, long of) {
    double dispersion = dispersion(of);
    return IncompleteGamma.upper((count + 1) / dispersion, share * of / dispersion);
  }

  /** Variance of the count over its mean. */
  private double dispersion(long of) {
    double mean = share * of;
    return mean == 0 ? 1 : 1 - share + of * deviation * deviation / share;
  }

  /**
   * Between which counts the middle lies of all that chance brings.
   *
   * @param chance that a count lies outside, half of it on either side
   */
  public Interval counts(long of, double chance) {
    long low = firstFrom(of, count -> chanceOfAtMost(count, of) > chance / 2);
    long high = firstFrom(of, count -> chanceOfAtLeast(count + 1, of) <= chance / 2);
    return new Interval(Math.min(low, high), high, "quasi-Poisson, days differ as in training");
  }

  /** The lowest count of which something holds that holds of all above it. */
  private static long firstFrom(long most, LongPredicate holds) {
    long low = 0;
    long high = most;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
