package org.riskbench.tree;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.job.LaneJobRunner;

/** Runs work as a job on all cores. */
final class Shared {
  private Shared() {}

  static <T> T run(Function<JobContext, T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try (JobRunner runner = new LaneJobRunner()) {
      runner.submit(
          JobRunner.Lane.COMPUTE,
          Job.of("work", work::apply),
          state -> {
            if (state instanceof JobState.Succeeded<T> done) {
              result.complete(done.result());
            } else if (state.ended()) {
              result.completeExceptionally(new IllegalStateException(state.toString()));
            }
          });
      return result.join();
    }
  }
}
