package org.riskbench.image;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

/** A job that somebody cancels once something has happened. */
record CancelledOnce(BooleanSupplier happened, String phase, AtomicBoolean reached)
    implements JobContext {

  CancelledOnce(BooleanSupplier happened) {
    this(happened, "", new AtomicBoolean());
  }

  /** Cancelled when the work tells that it is in a phase, for the second time. */
  static CancelledOnce inPhase(String phase) {
    AtomicBoolean reached = new AtomicBoolean();
    return new CancelledOnce(reached::get, phase, reached);
  }

  @Override
  public void progress(double fraction, String phaseKey) {
    if (phaseKey.equals(phase) && fraction > 0) {
      reached.set(true);
    }
  }

  @Override
  public JobContext share(double weight, String phaseKey) {
    return this;
  }

  @Override
  public void checkpoint() {
    if (happened.getAsBoolean()) {
      throw new CancelledException();
    }
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    return JobContext.none().parallel(parts);
  }
}
