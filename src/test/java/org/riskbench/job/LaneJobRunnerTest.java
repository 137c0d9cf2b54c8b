package org.riskbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class LaneJobRunnerTest {
  @Test
  void whatIsAskedForAfterTheEndIsCancelledAndNeverRuns() {
    LaneJobRunner runner = new LaneJobRunner();
    runner.close();
    List<JobState<String>> told = new ArrayList<>();
    List<String> done = new ArrayList<>();

    runner.submit(JobRunner.Lane.COMPUTE, job(done), told::add);

    assertThat(done).isEmpty();
    assertThat(told.get(told.size() - 1)).isInstanceOf(JobState.Cancelled.class);
  }

  @Test
  void aJobTakenBackWhileItWaitsEndsAtOnceAndNeverRuns() throws InterruptedException {
    LaneJobRunner runner = new LaneJobRunner();
    Semaphore held = new Semaphore(0);
    CountDownLatch over = new CountDownLatch(1);
    List<JobState<String>> told = new ArrayList<>();
    List<String> done = new ArrayList<>();
    runner.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.profile",
            context -> {
              held.acquireUninterruptibly();
              return "";
            }),
        state -> {});
    JobHandle<String> waits = runner.submit(JobRunner.Lane.COMPUTE, job(done), told::add);

    waits.cancel();
    assertThat(told.get(told.size() - 1)).isInstanceOf(JobState.Cancelled.class);

    held.release();
    runner.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.profile", context -> ""),
        state -> {
          if (state.ended()) {
            over.countDown();
          }
        });
    over.await();
    assertThat(done).isEmpty();
    assertThat(told).hasSize(2);
    runner.close();
  }

  private static Job<String> job(List<String> done) {
    return new Job<>() {
      @Override
      public String titleKey() {
        return "job.profile";
      }

      @Override
      public String run(JobContext context) {
        done.add("run");
        return "done";
      }
    };
  }
}
