package org.riskbench.job;

import java.util.List;
import java.util.concurrent.Callable;

/** A context whose job was cancelled before it began: work must stop at its first checkpoint. */
public final class CancelledContext implements JobContext {
  @Override
  public void progress(double fraction, String phaseKey) {
    // nobody looks
  }

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
    return JobContext.none().parallel(parts);
  }
}
