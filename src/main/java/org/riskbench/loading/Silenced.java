package org.riskbench.loading;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/** Work beside the work: it may be cancelled, but its progress is nobody's. */
record Silenced(JobContext context) implements JobContext {
  @Override
  public void progress(double fraction, String phaseKey) {
    // told to nobody
  }

  @Override
  public JobContext share(double weight, String phaseKey) {
    return this;
  }

  @Override
  public void checkpoint() {
    context.checkpoint();
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    return context.parallel(parts);
  }
}
