package org.riskbench.ui.split;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;
import org.riskbench.split.Timeline;

/**
 * What became of dividing a dataset.
 *
 * @param timeline empty without a time
 * @param split empty if the data can't be divided like this
 * @param problem why not
 */
record Division(Optional<Timeline> timeline, Optional<Split> split, Optional<Problem> problem) {
  /**
   * Divides, and counts over time unless that was done.
   *
   * @param counted the counts of this dataset, if they are known
   */
  static Job<Division> job(Dataset dataset, SplitPlan plan, Optional<Timeline> counted) {
    return Job.of("job.split", context -> of(dataset, plan, counted, context));
  }

  private static Division of(
      Dataset dataset, SplitPlan plan, Optional<Timeline> counted, JobContext context) {
    Optional<Timeline> timeline = counted.or(() -> Timeline.of(dataset, context));
    try {
      Split split = Splitter.split(dataset, plan, context);
      return new Division(timeline, Optional.of(split), Optional.empty());
    } catch (ProblemException e) {
      return new Division(timeline, Optional.empty(), Optional.of(e.problem()));
    }
  }
}
