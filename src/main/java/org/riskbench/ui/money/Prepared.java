package org.riskbench.ui.money;

import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.WorkWeek;
import org.riskbench.job.JobContext;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Ruling;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;

/**
 * A run's scored records with the rules that hold them, ready for weighing thresholds. Immutable.
 *
 * @param calibrate where thresholds are found
 * @param test where they are reported
 * @param published what the published model's rules leave open of them
 */
record Prepared(DeskRun run, Cases calibrate, Cases test, Published published) {
  /** What the published model's rules leave open. */
  record Published(Leeways calibrate, Leeways test) {}

  static Prepared of(
      Dataset dataset, Ruled ruled, WorkWeek week, Ruling published, JobContext context) {
    DeskRun run = ruled.run();
    return new Prepared(
        run,
        Cases.of(dataset, run.calibrate(), week, ruled.calibrate()),
        Cases.of(dataset, run.test(), week, ruled.test()),
        new Published(
            published.leeways(dataset, run.calibrate(), context),
            published.leeways(dataset, run.test(), context)));
  }

  /** What is told against on the calibrate records. */
  Baseline onCalibrate(BaselineChoice choice) {
    return choice.under(published.calibrate());
  }

  /** What is told against on the test records. */
  Baseline onTest(BaselineChoice choice) {
    return choice.under(published.test());
  }
}
