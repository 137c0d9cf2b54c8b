package org.riskbench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobRunner.Lane;

/** Whatever is thrown in a job, whoever waits for it is told that it ended. */
class JobBoundaryTest {
  private static JobState<Integer> end(Job.Work<Integer> work) throws InterruptedException {
    BlockingQueue<JobState<Integer>> told = new LinkedBlockingQueue<>();
    try (JobRunner runner = new LaneJobRunner()) {
      runner.submit(
          Lane.COMPUTE,
          Job.of("job.test", work),
          state -> {
            if (state.ended()) {
              told.add(state);
            }
          });
      JobState<Integer> end = told.poll(60, TimeUnit.SECONDS);
      assertThat(end).as("the job ends").isNotNull();
      return end;
    }
  }

  private static String failure(Job.Work<Integer> work) throws InterruptedException {
    JobState<Integer> end = end(work);
    assertThat(end).isInstanceOf(JobState.Failed.class);
    return ((JobState.Failed<Integer>) end).problem().code();
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : 1 + deep(depth + 1);
  }

  @Test
  void aStackThatOverflowsEndsTheJobAsAProblem() throws InterruptedException {
    assertThat(failure(context -> deep(0))).isEqualTo("JOB-500");
  }

  @Test
  void aClassThatIsMissingEndsTheJobAsAProblem() throws InterruptedException {
    assertThat(
            failure(
                context -> {
                  throw new NoClassDefFoundError("missing");
                }))
        .isEqualTo("JOB-500");
  }

  @Test
  void tooLittleMemoryHasAProblemOfItsOwnInAPartToo() throws InterruptedException {
    Callable<Integer> greedy =
        () -> {
          throw new OutOfMemoryError("for the test");
        };
    assertThat(failure(context -> context.parallel(List.of(() -> 1, greedy)).size()))
        .isEqualTo("JOB-507");
  }

  @Test
  void anErrorInOnePartWaitsForTheOthersToEnd() {
    AtomicBoolean ended = new AtomicBoolean();
    Callable<Boolean> broken =
        () -> {
          throw new StackOverflowError("for the test");
        };
    Callable<Boolean> slow =
        () -> {
          for (int i = 0; i < 100_000; i++) {
            Thread.onSpinWait();
          }
          return ended.getAndSet(true);
        };

    assertThatThrownBy(() -> ParallelParts.run(List.of(broken, slow)))
        .isInstanceOf(StackOverflowError.class);
    assertThat(ended).isTrue();
  }

  @Test
  void whatIsLoggedOfAFailureQuotesNothing() throws InterruptedException {
    JobState<Integer> end =
        end(
            context -> {
              throw new IllegalStateException("cell", new NumberFormatException("4111111"));
            });

    Throwable logged = ((JobState.Failed<Integer>) end).cause().orElseThrow();
    assertThat(logged).hasMessage("java.lang.IllegalStateException");
    assertThat(logged.getCause()).hasMessage("java.lang.NumberFormatException");
    assertThat(logged.getStackTrace()[0].getClassName()).contains("JobBoundaryTest");
  }
}
