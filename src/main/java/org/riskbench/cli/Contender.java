package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.experiment.AlertsADay;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.Run;
import org.riskbench.tuning.SearchReport;

/**
 * What a comparison compares: a run made here or a saved model.
 *
 * @param plan parameters by name
 * @param calibration what calibration did to the model's own probabilities
 * @param alerts what a team finds that looks at so many a day; empty unless records have dates
 * @param seconds wall time it took
 * @param search how its plan was found, if it was searched for
 */
record Contender(
    String name,
    Map<String, Object> plan,
    Evaluation evaluation,
    CalibrationReport calibration,
    Optional<AlertsADay> alerts,
    double seconds,
    Optional<SearchReport> search) {

  static Contender of(Run run, Optional<AlertsADay> alerts) {
    Map<String, Object> plan = new LinkedHashMap<>(run.parameters());
    plan.put("seed", run.plan().seed());
    return new Contender(
        run.learner(),
        plan,
        run.evaluation(),
        run.calibration(),
        alerts,
        run.seconds().toNanos() / 1e9,
        run.search());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("learner", name);
    json.put("plan", plan);
    Map<String, Object> metrics = MetricsJson.of(evaluation.metrics());
    alerts.ifPresent(found -> metrics.put("perDay", AlertText.json(found)));
    json.put("metrics", metrics);
    json.put("intervals", MetricsJson.intervals(evaluation));
    evaluation
        .replicates()
        .ifPresent(drawn -> json.put("independentFrauds", drawn.effectiveFrauds()));
    json.put("calibration", CalibrationText.json(calibration));
    json.put("seconds", seconds);
    search.ifPresent(report -> json.put("search", SearchJson.of(report)));
    return json;
  }
}
