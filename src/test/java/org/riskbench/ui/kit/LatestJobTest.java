package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;

class LatestJobTest {
  /** Holds every job back until the test lets it run. */
  private static final class HeldRunner implements JobRunner {
    private final List<Runnable> held = new ArrayList<>();
    private int cancelled;

    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> told) {
      held.add(
          () -> told.accept(new JobState.Succeeded<>(job.run(JobContext.none()), Duration.ZERO)));
      return new JobHandle<>() {
        @Override
        public void cancel() {
          cancelled++;
        }

        @Override
        public JobState<T> state() {
          return new JobState.Queued<>();
        }
      };
    }

    @Override
    public void close() {
      held.clear();
    }
  }

  @Test
  void onlyTheLatestRequestIsHeard() {
    HeldRunner runner = new HeldRunner();
    LatestJob latest = new LatestJob(runner);
    List<String> heard = new ArrayList<>();
    for (String answer : List.of("first", "second")) {
      latest.<String>submit(
          JobRunner.Lane.FILES,
          Job.of("job.load", context -> answer),
          LatestJob.ending(heard::add, problem -> {}));
    }

    runner.held.forEach(Runnable::run);

    assertThat(runner.cancelled).isEqualTo(1);
    assertThat(heard).containsExactly("second");
  }
}
