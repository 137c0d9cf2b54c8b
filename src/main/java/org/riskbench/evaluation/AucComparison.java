package org.riskbench.evaluation;

/**
 * Two runs scored on the same records.
 *
 * @param difference AUC of the first minus AUC of the second, -1 to 1
 * @param interval of the difference
 * @param z difference in standard errors; infinite if the difference never varies
 * @param p two-sided p-value of no difference, 0 to 1, not adjusted for further comparisons
 * @param frauds how many frauds it rests on, unweighted
 */
public record AucComparison(double difference, Interval interval, double z, double p, long frauds) {
  /** Under this many frauds a difference says little. */
  public static final int ENOUGH_FRAUDS = 30;

  /** Whether there are too few frauds to compare. */
  public boolean tooFew() {
    return frauds < ENOUGH_FRAUDS;
  }
}
