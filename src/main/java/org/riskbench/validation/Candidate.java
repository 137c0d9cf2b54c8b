package org.riskbench.validation;

import java.time.Duration;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.Run;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.RiskModel;

/**
 * A run that could have become the model. Immutable.
 *
 * @param name by which the runs of a card are told apart
 * @param evaluation on the test part
 * @param calibration likewise
 * @param calibrate the records its thresholds may be found on, scored by models that did not learn
 *     from them
 * @param test the records it is judged by
 * @param seconds wall time it took
 */
public record Candidate(
    String name,
    RiskModel model,
    Evaluation evaluation,
    CalibrationReport calibration,
    PartScores calibrate,
    PartScores test,
    Duration seconds) {
  /** A run of an experiment, by the name of its learner. */
  public static Candidate of(Run run) {
    return new Candidate(
        run.learner(),
        run.model(),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        run.test(),
        run.seconds());
  }

  /** Whether somebody else trained it. */
  boolean isImported() {
    return model.scorer() instanceof ForeignScorer;
  }
}
