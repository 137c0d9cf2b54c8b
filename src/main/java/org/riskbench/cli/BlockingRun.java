package org.riskbench.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.riskbench.job.CancelledException;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobRunner.Lane;
import org.riskbench.job.JobState;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a job while the command waits; Ctrl-C cancels it and lets it end cleanly. */
final class BlockingRun {
  private static final Logger LOG = LoggerFactory.getLogger(BlockingRun.class);
  private static final long CANCEL_MILLIS = 900;

  private BlockingRun() {}

  /**
   * The job's result.
   *
   * @throws ProblemException if it failed
   * @throws CancelledException if it was cancelled
   */
  static <T> T run(Job<T> job, ProgressLine progress) {
    CompletableFuture<JobState<T>> end = new CompletableFuture<>();
    try (JobRunner runner = new LaneJobRunner()) {
      JobHandle<T> handle =
          runner.submit(
              Lane.COMPUTE,
              job,
              state -> {
                try {
                  progress.show(state);
                } finally {
                  if (state.ended()) {
                    end.complete(state);
                  }
                }
              });
      Thread hook = new Thread(() -> cancel(handle, end), "cancel");
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        return result(await(end));
      } finally {
        removeHook(hook);
      }
    }
  }

  private static <T> void cancel(JobHandle<T> handle, CompletableFuture<JobState<T>> end) {
    handle.cancel();
    try {
      end.get(CANCEL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the job did not end within {} ms of being cancelled", CANCEL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> JobState<T> await(CompletableFuture<JobState<T>> end) {
    try {
      return end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("already shutting down");
    }
  }

  private static <T> T result(JobState<T> state) {
    if (state instanceof JobState.Succeeded<T> succeeded) {
      return succeeded.result();
    }
    if (state instanceof JobState.Failed<T> failed) {
      failed.cause().ifPresent(cause -> LOG.error("{}", failed.problem().code(), cause));
      throw failed.problem().asException();
    }
    throw new CancelledException();
  }
}
