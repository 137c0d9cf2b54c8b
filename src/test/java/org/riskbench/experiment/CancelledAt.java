package org.riskbench.experiment;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

/** A context on the calling thread that is cancelled at its n-th checkpoint. */
public final class CancelledAt implements JobContext {
  private final int last;
  private int seen;

  public CancelledAt(int last) {
    this.last = last;
  }

  public int seen() {
    return seen;
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
    if (++seen >= last) {
      throw new CancelledException();
    }
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    return JobContext.none().parallel(parts);
  }
}
