package org.riskbench.experiment;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.RiskModel;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.SearchReport;

/**
 * One trained, calibrated, evaluated model with all that says how it came about. Immutable.
 *
 * @param parameters of the learner, of calibration and of what was done about imbalance, by name
 * @param trainingSchema columns of the training data, with what the train part showed of them
 * @param evaluation on the test part
 * @param calibration what calibration did, on the test part
 * @param calibrate the records that thresholds may be found on, scored by models that did not learn
 *     from them
 * @param test the records that what was found is reported on
 * @param split one sentence: how the data was split
 * @param trainerModel the trainer's own model, empty where there is none
 * @param account what the model tells of its inside
 * @param population what the records of training looked like, to hold later ones against
 * @param seconds wall time from encoded rows to evaluated model
 * @param search how the plan was found, if it was searched for
 * @param provenance how the run was planned, by what and in plain text
 */
public record Run(
    TrainingPlan plan,
    Map<String, String> parameters,
    RiskModel model,
    Schema trainingSchema,
    Evaluation evaluation,
    CalibrationReport calibration,
    PartScores calibrate,
    PartScores test,
    DataFingerprint data,
    String split,
    byte[] trainerModel,
    ModelAccount account,
    Population population,
    Duration seconds,
    Optional<SearchReport> search,
    Map<String, String> provenance) {

  public Run {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Name of the learner. */
  public String learner() {
    return plan.learner();
  }

  /** What a model file is made of, with these thresholds. */
  public ModelDraft draft(Policy policy) {
    return new ModelDraft(
        model.with(policy),
        trainingSchema,
        plan.learner(),
        parameters,
        plan.seed(),
        data,
        figures(),
        split,
        provenance,
        trainerModel,
        account,
        Stakes.ASSUMED,
        List.of(),
        Optional.empty(),
        Optional.of(population));
  }

  private Map<String, Double> figures() {
    Map<String, Double> figures = evaluation.metrics().byName();
    CalibrationFigures after = calibration.after();
    after.line().ifPresent(line -> figures.put("calibrationSlope", line.slope()));
    after.line().ifPresent(line -> figures.put("calibrationIntercept", line.intercept()));
    figures.put("topOnePercentPredicted", after.top().predicted());
    figures.put("topOnePercentObserved", after.top().observed());
    return figures;
  }
}
