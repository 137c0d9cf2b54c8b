package org.riskbench.experiment;

import org.riskbench.decision.Calibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.ScoredRecords;

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
   * @param records margins as ranking, calibrated probabilities; of both classes
   * @param evaluation of these records
   */
  public static CalibrationReport of(
      Calibration calibration, ScoredRecords records, Evaluation evaluation) {
    double[] own = new double[records.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = Uncalibrated.PLAIN.probability(records.ranking()[i]);
    }
    CalibrationFigures before = CalibrationFigures.of(records.withProbabilities(own));
    CalibrationFigures after =
        evaluation
            .calibration()
            .orElseThrow(() -> new IllegalArgumentException("there are no probabilities"));
    return new CalibrationReport(calibration.method(), before, after);
  }
}
