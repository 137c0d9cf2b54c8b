package org.riskbench.experiment;

import org.riskbench.decision.Calibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.problem.ProblemException;

/**
 * What calibration did, told on the test part, which it was not fitted to. Immutable.
 *
 * @param method how it was fitted
 * @param before figures of the model's own probabilities
 * @param after figures of the calibrated ones
 */
public record CalibrationReport(
    CalibrationMethod method, CalibrationFigures before, CalibrationFigures after) {
  /**
   * Compares both on scored records.
   *
   * @param records margins as ranking, calibrated probabilities
   * @throws ProblemException DATA-501 without records, DATA-502 if they are of one class only
   */
  public static CalibrationReport of(Calibration calibration, ScoredRecords records) {
    double[] own = new double[records.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = Calibration.NONE.probability(records.ranking()[i]);
    }
    ScoredRecords before =
        new ScoredRecords(
            records.ranking(), own, records.fraud(), records.weight(), records.amount());
    return new CalibrationReport(
        calibration.method(), CalibrationFigures.of(before), CalibrationFigures.of(records));
  }
}
