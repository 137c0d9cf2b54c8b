package org.riskbench.ui.kit;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs elsewhere and tells their states on the FX thread, only the newest where several wait
 * there. Submit from the FX thread.
 */
public final class FxJobRunner implements JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FxJobRunner.class);

  private final JobRunner inner;
  private final Executor fxThread;
  private final JobBoard board;

  /**
   * A runner for the window.
   *
   * @param inner does the work
   * @param fxThread runs what touches observable values ({@code Platform::runLater}; in tests
   *     {@code Runnable::run})
   */
  public FxJobRunner(JobRunner inner, Executor fxThread, JobBoard board) {
    this.inner = inner;
    this.fxThread = fxThread;
    this.board = board;
  }

  @Override
  public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    JobEntry entry = board.add(job.titleKey());
    AtomicReference<Optional<JobState<T>>> waiting = new AtomicReference<>(Optional.empty());
    Runnable deliver =
        () ->
            waiting
                .getAndSet(Optional.empty())
                .ifPresent(
                    state -> {
                      entry.moved(state);
                      listener.accept(state);
                    });
    JobHandle<T> handle =
        inner.submit(
            lane,
            job,
            state -> {
              log(job.titleKey(), state);
              if (waiting.getAndSet(Optional.of(state)).isEmpty()) {
                fxThread.execute(deliver);
              }
            });
    entry.started(handle);
    return handle;
  }

  private static void log(String titleKey, JobState<?> state) {
    if (state instanceof JobState.Failed<?> failed) {
      String code = failed.problem().code();
      failed
          .cause()
          .ifPresentOrElse(
              cause -> LOG.error("{} {} {}", titleKey, code, failed.problem().details(), cause),
              () -> LOG.info("{} ended with {}", titleKey, code));
    }
  }

  @Override
  public void close() {
    inner.close();
  }
}
