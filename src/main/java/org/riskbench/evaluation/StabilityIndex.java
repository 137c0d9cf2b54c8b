package org.riskbench.evaluation;

import java.util.stream.IntStream;

/**
 * Population stability index of counts in groups: the sum of (q - p) ln(q / p) over the groups, p
 * and q being the shares in the first and the second population; an empty group counts half a
 * record.
 *
 * <p>Where both are drawn from one population the index is about (1/n + 1/m) times a chi-square
 * variable with one degree of freedom less than there are groups (Yurdakul and Naranjo, Statistical
 * properties of the population stability index, Journal of Risk Model Validation 14(4), 2020). So
 * what is remarkable depends on the sizes, which the customary .10 and .25 leave out.
 *
 * @param value 0 or more; NaN if a population is empty
 * @param groups that hold records of either population
 * @param first records of the first population
 * @param second records of the second
 */
public record StabilityIndex(double value, int groups, long first, long second) {
  /** Keeps a group that is empty in one population from an infinite index. */
  private static final double HALF_A_RECORD = 0.5;

  /** Standard normal quantile of 95 %. */
  private static final double QUANTILE_95 = 1.6448536269514722;

  /**
   * The index of counts.
   *
   * @param first records by group, of the first population
   * @param second records by the same groups, of the second
   */
  public static StabilityIndex of(long[] first, long[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException("both are counted in the same groups");
    }
    double all = IntStream.range(0, first.length).mapToLong(i -> first[i]).sum();
    double other = IntStream.range(0, second.length).mapToLong(i -> second[i]).sum();
    double index = all > 0 && other > 0 ? 0 : Double.NaN;
    int held = 0;
    for (int i = 0; i < first.length; i++) {
      if (first[i] + second[i] > 0) {
        double p = Math.max(HALF_A_RECORD, (double) first[i]) / all;
        double q = Math.max(HALF_A_RECORD, (double) second[i]) / other;
        index += (q - p) * Math.log(q / p);
        held++;
      }
    }
    return new StabilityIndex(index, held, (long) all, (long) other);
  }

  /**
   * What the index exceeds by chance once in 20 times where nothing changed. The chi-square
   * quantile is Wilson and Hilferty's (1931), within 1 % from three degrees of freedom on.
   */
  public double critical() {
    int freedom = groups - 1;
    if (freedom < 1) {
      return 0;
    }
    double part = 2.0 / (9.0 * freedom);
    double root = 1 - part + QUANTILE_95 * Math.sqrt(part);
    return freedom * root * root * root * sizes();
  }

  /**
   * What the index exceeds by chance with a given probability where nothing changed.
   *
   * @param chance above 0, below 1
   */
  public double critical(double chance) {
    int freedom = groups - 1;
    return freedom < 1 ? 0 : ChiSquare.critical(chance, freedom) * sizes();
  }

  /** Probability of an index at least as high where nothing changed; 1 if it can't be told. */
  public double chance() {
    int freedom = groups - 1;
    return freedom < 1 || Double.isNaN(value) ? 1 : ChiSquare.tail(value / sizes(), freedom);
  }

  private double sizes() {
    return 1.0 / first + 1.0 / second;
  }
}
