package org.riskbench.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.Run;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.problem.Problem;
import org.riskbench.training.TrainingPlan;

/**
 * What is inside a run, which never changes. Immutable; arrays are read only.
 *
 * @param number from 1, in the order they were trained
 * @param made how the experiment was planned that it is of
 * @param draft what its model file holds under the thresholds it was made with
 * @param told of the experiment
 * @param chosenBy why the experiment chose this run; empty if it did not
 */
public record KeptRun(
    int number,
    TrainingPlan plan,
    ExperimentPlan made,
    ModelDraft draft,
    Evaluation evaluation,
    CalibrationReport calibration,
    PartScores calibrate,
    PartScores test,
    Duration elapsed,
    List<Problem> told,
    List<String> chosenBy) {
  public KeptRun {
    told = List.copyOf(told);
    chosenBy = List.copyOf(chosenBy);
  }

  KeptRun with(ModelDraft changed) {
    return new KeptRun(
        number,
        plan,
        made,
        changed,
        evaluation,
        calibration,
        calibrate,
        test,
        elapsed,
        told,
        chosenBy);
  }

  /**
   * The run, without the report of a search for its settings.
   *
   * @throws IllegalStateException if nobody counted the records of its training
   */
  public Run run() {
    return new Run(
        plan,
        draft.parameters(),
        draft.model(),
        draft.trainingSchema(),
        evaluation,
        calibration,
        calibrate,
        test,
        draft.data(),
        draft.split(),
        draft.trainerModel(),
        draft.account(),
        draft.population().orElseThrow(() -> new IllegalStateException("a run is counted")),
        elapsed,
        Optional.empty(),
        draft.provenance());
  }
}
