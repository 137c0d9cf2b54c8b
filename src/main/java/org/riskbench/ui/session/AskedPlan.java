package org.riskbench.ui.session;

import java.util.Map;
import org.riskbench.training.TrainingPlan;

/**
 * What a view of runs asks Train to lay open for changes.
 *
 * @param plan the learner and its settings
 * @param parameters of the run, by name: those of calibration and imbalance among them
 */
public record AskedPlan(TrainingPlan plan, Map<String, String> parameters) {
  public AskedPlan {
    parameters = Map.copyOf(parameters);
  }
}
