package org.riskbench.training;

import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/**
 * Trains what a plan says. Deterministic: the same plan and rows in the same order give a scorer of
 * the same bits.
 */
public final class Trainers {
  /** Phase in which the trainer reads the rows. */
  static final String PHASE_READ = "training.read";

  /** Phase in which the trainer steps through the rows. */
  static final String PHASE_FIT = "training.fit";

  private Trainers() {}

  /**
   * Trains. What a plan leaves open ({@link PlanSearch}) has its usual value.
   *
   * @param context is told the exact share of the steps done; cancelling it takes effect within 200
   *     ms
   * @throws org.riskbench.problem.ProblemException DATA-210 if the rows are all of one class,
   *     DATA-211 if there is no feature to learn from, USE-214 if training diverged, USE-215 or
   *     USE-216 if there are more features than the learner takes
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static TrainedScorer train(TrainingPlan plan, TrainingSet set, JobContext context) {
    context.checkpoint();
    requireBothClasses(set);
    if (!(plan instanceof MajorityPlan)) {
      requireFeatures(set);
    }
    return Learners.named(plan.learner()).fit(plan, set, context);
  }

  private static void requireBothClasses(TrainingSet set) {
    boolean frauds = set.weightOf(true) > 0;
    boolean goods = set.weightOf(false) > 0;
    if (!frauds || !goods) {
      throw Problem.error(
              "DATA-210",
              set.size() == 0
                  ? "There are no labelled rows to train on."
                  : "All %d training rows are labelled %s, so there is nothing to tell apart."
                      .formatted(set.size(), frauds ? "fraud" : "good"),
              "Check which value of the label column means fraud, or train on more rows.")
          .asException();
    }
  }

  /** Why nothing can be learned where no column is an input. */
  public static Problem noFeatures() {
    return Problem.error(
        "DATA-211",
        "No column is left that a model could learn from: all are constant, empty, free text, keys"
            + " or have no role as an input.",
        "Give more columns the role of a feature, or a kind of number or category.");
  }

  private static void requireFeatures(TrainingSet set) {
    if (set.width() == 0) {
      throw noFeatures().asException();
    }
  }
}
