package org.riskbench.evaluation;

import java.util.List;
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
 * @param bins all records in up to {@link #BINS} parts of about one weight, riskiest last
 */
public record CalibrationFigures(
    Optional<Recalibration> line,
    double predicted,
    double observed,
    double ece,
    double logLoss,
    double brier,
    Reliability top,
    List<Reliability> bins) {
  /** The part of the records that {@link #top} looks at. */
  public static final double TOP_SHARE = 0.01;

  /** In how many parts {@link #bins} tells all records at most. */
  public static final int BINS = 10;

  public CalibrationFigures {
    bins = List.copyOf(bins);
  }

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
    return of(records, Ranking.of(records));
  }

  static CalibrationFigures of(ScoredRecords records, Ranking ranking) {
    ProbabilityFigures figures = ProbabilityFigures.of(records);
    Reliability all = Reliability.ofTop(records, ranking, 1);
    return new CalibrationFigures(
        Recalibration.of(records),
        all.predicted(),
        all.observed(),
        figures.ece(),
        figures.logLoss(),
        figures.brier(),
        Reliability.ofTop(records, ranking, TOP_SHARE),
        Reliability.bins(records, ranking, BINS));
  }
}
