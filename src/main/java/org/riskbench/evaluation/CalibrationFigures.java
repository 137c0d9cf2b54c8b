package org.riskbench.evaluation;

import java.util.Optional;

/**
 * Whether probabilities of fraud mean what they say, on one set of records. All are weighted.
 *
 * @param line how the outcome follows the probability; empty where that can't be told, because all
 *     probabilities are one or they separate the classes
 * @param predicted mean probability, 0 to 1
 * @param observed share of fraud, 0 to 1
 * @param ece expected calibration error over 10 equal-width bins, 0 to 1
 * @param logLoss mean negative log-likelihood in nats
 * @param brier mean squared error, 0 to 1
 * @param top the records of the highest scores, where decisions are made
 */
public record CalibrationFigures(
    Optional<Recalibration> line,
    double predicted,
    double observed,
    double ece,
    double logLoss,
    double brier,
    TopReliability top) {
  /** The part of the records that {@link #top} looks at. */
  public static final double TOP_SHARE = 0.01;

  /**
   * The figures of these records; O(n log n), deterministic.
   *
   * @param records with probabilities
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   */
  public static CalibrationFigures of(ScoredRecords records) {
    if (!records.hasProbability()) {
      throw new IllegalArgumentException("calibration is told of probabilities");
    }
    Evaluator.refuseOneClass(records);
    ProbabilityFigures figures = ProbabilityFigures.of(records);
    TopReliability all = TopReliability.of(records, 1);
    return new CalibrationFigures(
        Recalibration.of(records),
        all.predicted(),
        all.observed(),
        figures.ece(),
        figures.logLoss(),
        figures.brier(),
        TopReliability.of(records, TOP_SHARE));
  }
}
