package org.riskbench.evaluation;

/**
 * What two runs differ by in one figure, on the same records.
 *
 * @param value the first minus the second
 * @param interval of the value
 * @param p two-sided p-value of no difference, above 0 to 1, not adjusted for further comparisons
 * @param effectiveFrauds how many independent frauds it rests on
 */
public record Difference(double value, Interval interval, double p, double effectiveFrauds) {
  /** Whether there are too few frauds to compare. */
  public boolean tooFew() {
    return effectiveFrauds < AucComparison.ENOUGH_FRAUDS;
  }
}
