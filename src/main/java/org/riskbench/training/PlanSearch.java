package org.riskbench.training;

import java.util.List;
import org.riskbench.job.JobContext;

/** Decides what a plan leaves open, on the rows to learn from alone. Deterministic. */
public final class PlanSearch {
  private PlanSearch() {}

  /** Whether a plan leaves something to be searched for, which takes about as long as training. */
  public static boolean isOpen(TrainingPlan plan) {
    return plan.isOpen();
  }

  /**
   * The plan with everything decided.
   *
   * @param holdouts in what stretches to learn and to judge, the one most like service last; none
   *     keeps the usual settings
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static TrainingPlan settle(
      TrainingPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    if (!plan.isOpen() || set.width() == 0) {
      return plan;
    }
    return Learners.named(plan.learner()).settle(plan, set, holdouts, context);
  }
}
