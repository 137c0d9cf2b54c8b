package org.riskbench.app;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.ui.session.DeskRun;

/**
 * What an analyst has trained before a journey begins: the best column alone, and a model of all.
 */
final class TwoRuns {
  private TwoRuns() {}

  static List<DeskRun> of(Dataset data) {
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(data, 1),
            List.of(Learners.plan("best-column", 1), Learners.plan("logistic", 1)));
    List<DeskRun> runs = new ArrayList<>();
    for (Run run : Experiment.run(data, plan, JobContext.none()).runs()) {
      runs.add(DeskRun.of(runs.size() + 1, plan, run));
    }
    return runs;
  }
}
