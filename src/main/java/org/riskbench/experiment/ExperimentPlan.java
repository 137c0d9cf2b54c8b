package org.riskbench.experiment;

import java.util.List;
import org.riskbench.problem.Problem;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.TrainingPlan;

/**
 * What to compare: one split, several learners. Immutable.
 *
 * @param learners at least one, trained in this order
 */
public record ExperimentPlan(SplitPlan split, List<TrainingPlan> learners) {
  /**
   * A checked plan.
   *
   * @throws org.riskbench.problem.ProblemException USE-220 if there is no learner
   */
  public ExperimentPlan {
    learners = List.copyOf(learners);
    if (learners.isEmpty()) {
      throw Problem.error("USE-220", "No learner is chosen.", "Choose at least one learner.")
          .asException();
    }
  }
}
