package org.riskbench.loading;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

/** A context that is cancelled at its n-th checkpoint. */
public final class CancelAfter implements JobContext {
  private int left;

  public CancelAfter(int checkpoints) {
    left = checkpoints;
  }

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
    if (--left < 0) {
      throw new CancelledException();
    }
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    return JobContext.none().parallel(parts);
  }
}
