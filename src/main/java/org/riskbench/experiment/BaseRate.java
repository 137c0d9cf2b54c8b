package org.riskbench.experiment;

import java.math.BigDecimal;
import org.riskbench.problem.Problem;

/**
 * The share of fraud where a model is to serve, for data in which one class was over-sampled. In
 * the calibrate and the test part the class that was sampled more thinly stands for more records,
 * so that the weighted share of fraud of each part is this one: calibration, score map, rates and
 * money all speak of it. Training rows stay as they are. Immutable.
 *
 * @param rate between 1e-6 and 1 - 1e-6
 */
public record BaseRate(double rate) {
  private static final String PERCENT = "%";
  // Nobody knows a rarer fraud, and weights that differ by more drown in rounding.
  private static final double LEAST = 1e-6;

  /**
   * A checked rate.
   *
   * @throws org.riskbench.problem.ProblemException USE-251 if it lies outside that
   */
  public BaseRate {
    if (!(rate >= LEAST && rate <= 1 - LEAST)) {
      throw Problem.error(
              "USE-251",
              "The true share of fraud must lie between 0.000001 and 0.999999.",
              "For example 0.00173, or 0.173 %.")
          .asException();
    }
  }

  /**
   * A rate as people write it: {@code 0.00173} or {@code 0.173 %}.
   *
   * @throws org.riskbench.problem.ProblemException USE-255 if it is no number, USE-251 if it lies
   *     outside 1e-6 to 1 - 1e-6
   */
  public static BaseRate parse(String text) {
    String stripped = text.strip();
    boolean percent = stripped.endsWith(PERCENT);
    String number = percent ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
    try {
      return new BaseRate(new BigDecimal(number).movePointLeft(percent ? 2 : 0).doubleValue());
    } catch (NumberFormatException e) {
      throw Problem.error(
              "USE-255", "That is no share of fraud.", "For example 0.00173, or 0.173 %.")
          .asException();
    }
  }

  /**
   * How many records each row of one part stands for; as given if there is one class only.
   *
   * @param weights one per row, above 0
   */
  double[] weights(boolean[] fraud, double[] weights) {
    double frauds = weight(fraud, weights, true);
    double goods = weight(fraud, weights, false);
    if (frauds == 0 || goods == 0) {
      return weights;
    }
    double more = frauds * (1 - rate) / (rate * goods);
    double[] stand = weights.clone();
    for (int i = 0; i < stand.length; i++) {
      stand[i] *= fraud[i] ? Math.max(1, 1 / more) : Math.max(1, more);
    }
    return stand;
  }

  /** From the log-odds of fraud among these rows, which have both classes, to those meant here. */
  double shift(boolean[] fraud, double[] weights) {
    double odds = weight(fraud, weights, true) / weight(fraud, weights, false);
    return StrictMath.log(rate) - StrictMath.log1p(-rate) - StrictMath.log(odds);
  }

  private static double weight(boolean[] fraud, double[] weights, boolean ofFraud) {
    double sum = 0;
    for (int i = 0; i < fraud.length; i++) {
      sum += fraud[i] == ofFraud ? weights[i] : 0;
    }
    return sum;
  }
}
