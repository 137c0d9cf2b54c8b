package org.riskbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
