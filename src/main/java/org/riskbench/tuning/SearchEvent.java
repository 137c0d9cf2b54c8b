package org.riskbench.tuning;

import org.riskbench.problem.Problem;
import org.riskbench.training.TrainingPlan;

/** What a search tells while it runs. Immutable. */
public sealed interface SearchEvent {
  /**
   * A trial begins; up to two do at once.
   *
   * @param number of the trial
   */
  record Started(int number, TrainingPlan plan, int rung, double share) implements SearchEvent {}

  /**
   * A trial has a score.
   *
   * @param leads whether it is the best so far
   */
  record Finished(Trial trial, boolean leads) implements SearchEvent {}

  /**
   * A plan could not be tried.
   *
   * @param number of the trial
   */
  record Failed(int number, TrainingPlan plan, Problem problem) implements SearchEvent {}
}
