package org.riskbench.tuning;

import java.time.Duration;
import org.riskbench.training.TrainingPlan;

/**
 * A plan that was tried on rows held out. Immutable.
 *
 * @param number from 1, in the order of the search, not of ending
 * @param plan what was tried; what it leaves open was decided anew on the rows learnt from
 * @param rung 1 where trials learn from few rows, 2, 3 for those of them that got further
 * @param share of the rows there were to learn from, above 0 to 1
 * @param score by the search's {@link Measure}
 * @param standardError of the score, as far as it comes from which rows were judged
 * @param took wall time
 */
public record Trial(
    int number,
    TrainingPlan plan,
    int rung,
    double share,
    double score,
    double standardError,
    Duration took) {

  /** Name of the learner. */
  public String learner() {
    return plan.learner();
  }

  /** Whether it learnt from all rows there were. */
  public boolean isFull() {
    return share == 1;
  }

  /** The same under another number. */
  public Trial numbered(int other) {
    return new Trial(other, plan, rung, share, score, standardError, took);
  }
}
