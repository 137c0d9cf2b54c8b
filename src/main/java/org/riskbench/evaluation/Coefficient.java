package org.riskbench.evaluation;

import java.util.OptionalDouble;

/**
 * A weight of a linear model and how sure it is. Immutable.
 *
 * @param feature the model's input, by the recipe's name for it
 * @param unit in words, what one more of the feature is
 * @param weight change of the log-odds of fraud for one unit more
 * @param standardError above 0; empty where none can be told
 * @param isInformed whether the records say more of it than the penalty does
 */
public record Coefficient(
    String feature, String unit, double weight, OptionalDouble standardError, boolean isInformed) {
  private static final String METHOD = "Wald";

  public Coefficient {
    if (!Double.isFinite(weight)
        || (standardError.isPresent() && !(standardError.getAsDouble() > 0))) {
      throw new IllegalArgumentException("a weight is finite and its error above 0");
    }
  }

  /** By what factor one unit more changes the odds of fraud. */
  public double oddsRatio() {
    return Math.exp(weight);
  }

  /** The weight in standard errors. */
  public OptionalDouble z() {
    return standardError.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(weight / standardError.getAsDouble());
  }

  /** Two-sided p-value of Wald's test that the weight is 0, 0 to 1. */
  public OptionalDouble p() {
    OptionalDouble z = z();
    return z.isEmpty() ? z : OptionalDouble.of(Normal.twoSided(z.getAsDouble()));
  }

  /**
   * The 95 % interval of the weight.
   *
   * @throws IllegalStateException if there is no standard error
   */
  public Interval interval() {
    double half =
        Normal.QUANTILE_975
            * standardError.orElseThrow(() -> new IllegalStateException("no standard error"));
    return new Interval(weight - half, weight + half, METHOD);
  }
}
