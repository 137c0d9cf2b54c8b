package org.riskbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobRunner.Lane;

class PauseTest {
  private final BlockingQueue<JobState<Integer>> told = new LinkedBlockingQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);

  /** Half way, waits for somebody to ask for a pause, and then meets a checkpoint. */
  private int work(JobContext context) {
    context.progress(0.5, "half way");
    begun.countDown();
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    context.checkpoint();
    return 7;
  }

  private JobState<Integer> next(Class<?> kind) throws InterruptedException {
    while (true) {
      JobState<Integer> state = told.poll(60, TimeUnit.SECONDS);
      assertThat(state).as("a state %s is told", kind.getSimpleName()).isNotNull();
      if (kind.isInstance(state)) {
        return state;
      }
    }
  }

  private JobHandle<Integer> paused(JobRunner runner) throws InterruptedException {
    JobHandle<Integer> handle =
        runner.submit(Lane.COMPUTE, Job.of("job.test", this::work), told::add);
    begun.await();
    handle.pause();
    asked.countDown();
    JobState.Paused<Integer> rests = (JobState.Paused<Integer>) next(JobState.Paused.class);
    assertThat(rests.fraction()).isEqualTo(0.5);
    assertThat(rests.ended()).isFalse();
    return handle;
  }

  @Test
  void aPausedJobRestsWhereItIsAndGoesOnWhenAsked() throws InterruptedException {
    try (JobRunner runner = new LaneJobRunner()) {
      paused(runner).resume();

      next(JobState.Running.class);
      assertThat(((JobState.Succeeded<Integer>) next(JobState.Succeeded.class)).result())
          .isEqualTo(7);
    }
  }

  @Test
  void aPausedJobCanBeCancelled() throws InterruptedException {
    try (JobRunner runner = new LaneJobRunner()) {
      paused(runner).cancel();

      next(JobState.Cancelled.class);
    }
  }

  @Test
  void theClockOfAJobStandsStillWhileItRests() throws InterruptedException {
    try (JobRunner runner = new LaneJobRunner()) {
      long start = System.nanoTime();
      JobHandle<Integer> handle = paused(runner);
      long rest = System.nanoTime();
      while (System.nanoTime() - rest < 30_000_000) {
        Thread.onSpinWait();
      }
      handle.resume();
      JobState.Succeeded<Integer> end =
          (JobState.Succeeded<Integer>) next(JobState.Succeeded.class);

      assertThat(end.elapsed().toNanos()).isLessThan(System.nanoTime() - start - 29_000_000);
    }
  }
}
