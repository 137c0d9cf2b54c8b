package org.riskbench.tuning;

import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;

/** A context on the calling thread whose time passes only when it is looked at. */
final class FakeClock implements JobContext {
  private final long cancelledFrom;
  private long now;

  /** One that is never cancelled. */
  FakeClock() {
    this(Long.MAX_VALUE);
  }

  /** One whose job is cancelled from a time on. */
  FakeClock(long cancelledFrom) {
    this.cancelledFrom = cancelledFrom;
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
    if (now >= cancelledFrom) {
      throw new CancelledException();
    }
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    return JobContext.none().parallel(parts);
  }

  @Override
  public long nanos() {
    return now++;
  }
}
