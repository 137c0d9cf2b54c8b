package org.riskbench.ui.data;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;

/** Jobs that wait until the test lets them run; a cancelled one never starts. */
final class HeldJobs implements JobRunner {
  private final InlineJobRunner inner = new InlineJobRunner();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    AtomicBoolean cancelled = new AtomicBoolean();
    waiting.add(
        () -> {
          if (cancelled.get()) {
            listener.accept(new JobState.Cancelled<>(Duration.ZERO));
          } else {
            inner.submit(lane, job, listener);
          }
        });
    return new JobHandle<>() {
      @Override
      public void cancel() {
        cancelled.set(true);
      }

      @Override
      public JobState<T> state() {
        return new JobState.Queued<>();
      }
    };
  }

  /** Runs what waits, and what that submits, until nothing waits. */
  void letGo() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Override
  public void close() {
    waiting.clear();
  }
}
