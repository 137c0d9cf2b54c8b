package org.riskbench.ui.money;

import org.riskbench.dataset.Dataset;
import org.riskbench.decision.WorkWeek;
import org.riskbench.trial.Cases;
import org.riskbench.ui.session.DeskRun;

/**
 * A run's scored records, ready for weighing thresholds. Immutable.
 *
 * @param calibrate where thresholds are found
 * @param test where they are reported
 */
record Prepared(DeskRun run, Cases calibrate, Cases test) {
  static Prepared of(Dataset dataset, DeskRun run, WorkWeek week) {
    return new Prepared(
        run, Cases.of(dataset, run.calibrate(), week), Cases.of(dataset, run.test(), week));
  }
}
