package org.riskbench.image;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

/** A context whose job was cancelled before it began. */
final class Cancelled implements JobContext {
  @Override
  public void progress(double fraction, String phaseKey) {}

  @Override
  public JobContext share(double weight, String phaseKey) {
    return this;
  }

  @Override
  public void checkpoint() {
    throw new CancelledException();
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    throw new CancelledException();
  }
}
