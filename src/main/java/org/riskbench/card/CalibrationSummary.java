package org.riskbench.card;

import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Reliability;

/**
 * Whether probabilities mean what they say, on the test part.
 *
 * @param method how they were calibrated, such as {@code isotonic}
 * @param before figures of the model's own probabilities
 * @param after figures of the calibrated ones
 * @param top the riskiest 1 % of the records
 * @param bins all records in parts of about one weight, riskiest last
 */
public record CalibrationSummary(
    String method, Line before, Line after, Reliability top, List<Reliability> bins) {
  public CalibrationSummary {
    bins = List.copyOf(bins);
  }

  /**
   * Single figures.
   *
   * @param slope of the outcome's log-odds over the probability's, 1 is right; empty if it can't be
   *     told
   * @param intercept 0 is right; empty likewise
   * @param ece expected calibration error over 10 equal-width bins, 0 to 1
   */
  public record Line(OptionalDouble slope, OptionalDouble intercept, double ece) {}
}
