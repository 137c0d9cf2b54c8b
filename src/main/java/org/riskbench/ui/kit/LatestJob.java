package org.riskbench.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;

/** Lets the latest request win: a new job cancels the one before, whose end is not told. */
public final class LatestJob {
  private final JobRunner runner;
  private long latest;
  private long ended;
  private Optional<JobHandle<?>> running = Optional.empty();

  public LatestJob(JobRunner runner) {
    this.runner = runner;
  }

  /** Submits a job in place of the one before. FX thread only. */
  public <T> void submit(JobRunner.Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
    long mine = ++latest; // first, so that the end of the one before is not told
    cancel();
    JobHandle<?> handle =
        runner.submit(
            lane,
            job,
            state -> {
              if (mine == latest) {
                if (state.ended()) {
                  ended = mine;
                  running = Optional.empty(); // it holds what came out
                }
                listener.accept(state);
              }
            });
    if (mine == latest && ended != mine) { // a runner may have told the end already
      running = Optional.of(handle);
    }
  }

  /** Whether a job runs or waits whose end is still to come. */
  public boolean isBusy() {
    return running.isPresent();
  }

  /** Asks the running job to stop; its listener hears of it. */
  public void cancel() {
    running.ifPresent(JobHandle::cancel);
  }

  /** A listener that only wants the end; a cancelled job calls {@code failed} with nothing. */
  public static <T> Consumer<JobState<T>> ending(
      Consumer<? super T> succeeded, Consumer<Optional<Problem>> failed) {
    return state -> {
      if (state instanceof JobState.Succeeded<T> done) {
        succeeded.accept(done.result());
      } else if (state instanceof JobState.Failed<T> problem) {
        failed.accept(Optional.of(problem.problem()));
      } else if (state instanceof JobState.Cancelled<T>) {
        failed.accept(Optional.empty());
      }
    };
  }
}
