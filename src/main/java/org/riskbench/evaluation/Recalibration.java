package org.riskbench.evaluation;

import java.util.Optional;
import org.riskbench.decision.LogOddsFit;

/**
 * How the log-odds of the outcome follow those of the probability (Cox 1958). Where probabilities
 * are right the slope is 1 and the intercept 0; a slope below 1 says that they are too extreme, one
 * above 1 that they are too timid.
 *
 * @param slope any number
 * @param intercept in log-odds
 * @param slopeInterval of the slope
 */
public record Recalibration(double slope, double intercept, Interval slopeInterval) {
  private static final String METHOD = "sandwich, independent rows";

  /** As far as the log loss goes too: a certain probability has no log-odds. */
  private static final double CERTAINTY = Math.ulp(1.0);

  /** Empty where all probabilities are one, or separate the classes: there is no finite slope. */
  static Optional<Recalibration> of(ScoredRecords records) {
    int size = records.size();
    double[] odds = new double[size];
    double[] outcome = new double[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      double p = Math.max(CERTAINTY, Math.min(1 - CERTAINTY, records.probability()[i]));
      odds[i] = Math.log(p) - Math.log1p(-p);
      outcome[i] = records.fraud()[i] ? 1 : 0;
      weights[i] = records.weight(i);
    }
    LogOddsFit.Line line =
        new LogOddsFit(outcome, weights).fit(new double[][] {odds}, new double[1]);
    double slope = line.slopes()[0];
    double error = error(odds, outcome, weights, line);
    boolean told = line.settled() && slope != 0 && Double.isFinite(error);
    return told
        ? Optional.of(new Recalibration(slope, line.intercept(), interval(slope, error)))
        : Optional.empty();
  }

  private static Interval interval(double slope, double error) {
    double half = Normal.QUANTILE_975 * error;
    return new Interval(slope - half, slope + half, METHOD);
  }

  /** Standard error of the slope, whatever the weights stand for (Huber 1967). */
  private static double error(
      double[] odds, double[] outcome, double[] weights, LogOddsFit.Line line) {
    double both = 0;
    double one = 0;
    double curve = 0;
    for (int i = 0; i < odds.length; i++) {
      double p = probability(line, odds[i]);
      double bend = weights[i] * p * (1 - p);
      one += bend;
      both += bend * odds[i];
      curve += bend * odds[i] * odds[i];
    }
    double determinant = one * curve - both * both;
    double variance = 0;
    for (int i = 0; i < odds.length; i++) {
      double pull = weights[i] * (outcome[i] - probability(line, odds[i]));
      double onSlope = pull * (one * odds[i] - both) / determinant;
      variance += onSlope * onSlope;
    }
    return Math.sqrt(variance);
  }

  private static double probability(LogOddsFit.Line line, double odds) {
    return 1 / (1 + Math.exp(-(line.slopes()[0] * odds + line.intercept())));
  }
}
