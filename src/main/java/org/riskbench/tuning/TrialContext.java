package org.riskbench.tuning;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

/**
 * One trial's share of a job: it ends with the job, with the time there is, or with somebody's wish
 * to end early. What it does is no progress of its own.
 */
record TrialContext(JobContext job, EarlyEnd end, long deadline) implements JobContext {
  /** A deadline that doesn't come. */
  static final long NEVER = Long.MAX_VALUE;

  /** Whether the search has to end, as against the whole job. */
  boolean isOver() {
    return end.isAsked() || (deadline != NEVER && job.nanos() - deadline >= 0);
  }

  @Override
  public void progress(double fraction, String phaseKey) {
    // the search tells of whole trials
  }

  @Override
  public JobContext share(double weight, String phaseKey) {
    return this;
  }

  @Override
  public void checkpoint() {
    job.checkpoint();
    if (isOver()) {
      throw new CancelledException();
    }
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    return job.parallel(parts);
  }

  @Override
  public long nanos() {
    return job.nanos();
  }
}
