package org.riskbench.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.job.LaneJobRunner;

/**
 * Runs jobs as the program does, but holds those of one kind in the middle for as long as it is
 * told to: that makes work as long as it takes to do something meanwhile.
 */
final class HeldJobs implements JobRunner {
  private static final long LOOK_NANOS = 1_000_000;

  private final JobRunner inner = new LaneJobRunner();
  private volatile String held = "";
  private volatile boolean holding;

  /** Holds the next job of this title once it is under way. */
  void hold(String titleKey) {
    holding = false;
    held = titleKey;
  }

  boolean isHolding() {
    return holding;
  }

  void release() {
    held = "";
  }

  @Override
  public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    Job<T> watched = Job.of(job.titleKey(), context -> job.run(new Held(context, job.titleKey())));
    return inner.submit(lane, watched, listener);
  }

  @Override
  public void close() {
    release();
    inner.close();
  }

  /** Stops where progress is told, until it may go on or is cancelled. */
  private final class Held implements JobContext {
    private final JobContext context;
    private final String title;

    Held(JobContext context, String title) {
      this.context = context;
      this.title = title;
    }

    @Override
    public void progress(double fraction, String phaseKey) {
      context.progress(fraction, phaseKey);
      while (held.equals(title)) {
        holding = true;
        context.checkpoint();
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return new Held(context.share(weight, phaseKey), title);
    }

    @Override
    public void checkpoint() {
      context.checkpoint();
    }

    @Override
    public <T> List<T> parallel(List<? extends Callable<T>> parts) {
      return context.parallel(parts);
    }

    @Override
    public long nanos() {
      return context.nanos();
    }
  }
}
