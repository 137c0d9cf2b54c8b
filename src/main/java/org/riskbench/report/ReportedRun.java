package org.riskbench.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.experiment.CalibrationReport;

/**
 * A run, or a saved model, as a report tells of it.
 *
 * @param parameters how it was made, by name, in the order in which they are told
 * @param evaluation on the records that all runs of the report share
 * @param calibration what calibration did to its probabilities
 * @param seconds wall time it took
 */
public record ReportedRun(
    String name,
    Map<String, String> parameters,
    Evaluation evaluation,
    CalibrationReport calibration,
    double seconds) {
  public ReportedRun {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
