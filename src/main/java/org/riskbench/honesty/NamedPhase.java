package org.riskbench.honesty;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/** One way's share of a job: whatever goes on in it, its phase is called by the way. */
record NamedPhase(JobContext job, String phaseKey) implements JobContext {
  /** One of several equal parts of a job. */
  static JobContext share(JobContext job, int parts, String phaseKey) {
    return new NamedPhase(job.share(1.0 / parts, phaseKey), phaseKey);
  }

  @Override
  public void progress(double fraction, String ignored) {
    job.progress(fraction, phaseKey);
  }

  @Override
  public JobContext share(double weight, String ignored) {
    return new NamedPhase(job.share(weight, phaseKey), phaseKey);
  }

  @Override
  public void checkpoint() {
    job.checkpoint();
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
