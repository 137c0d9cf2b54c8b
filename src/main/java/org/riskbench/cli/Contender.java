package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.Run;

/**
 * What a comparison compares: a run made here or a saved model.
 *
 * @param plan parameters by name
 * @param calibration what calibration did to the model's own probabilities
 * @param seconds wall time it took
 */
record Contender(
    String name,
    Map<String, Object> plan,
    Evaluation evaluation,
    CalibrationReport calibration,
    ScoredRecords records,
    double seconds) {

  static Contender of(Run run) {
    Map<String, Object> plan = new LinkedHashMap<>(run.parameters());
    plan.put("seed", run.plan().seed());
    return new Contender(
        run.learner(),
        plan,
        run.evaluation(),
        run.calibration(),
        run.test().records(),
        run.seconds().toNanos() / 1e9);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("learner", name);
    json.put("plan", plan);
    json.put("metrics", MetricsJson.of(evaluation.metrics()));
    json.put("intervals", MetricsJson.intervals(evaluation));
    json.put("calibration", CalibrationText.json(calibration));
    json.put("seconds", seconds);
    return json;
  }
}
