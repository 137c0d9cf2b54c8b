package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobState;

class JobEntryTest {
  private long seconds;
  private final JobEntry entry = new JobEntry("Train models", () -> seconds * 1_000_000_000);

  @Test
  void theClockStandsStillWhileAJobRests() {
    entry.moved(new JobState.Running<>(0, "", Duration.ZERO));
    seconds = 12;
    entry.moved(new JobState.Paused<>(0.2, "", Duration.ZERO));
    seconds = 30;
    assertThat(entry.waited()).hasSeconds(12);

    entry.moved(new JobState.Running<>(0.2, "", Duration.ZERO));
    seconds = 33;
    assertThat(entry.waited()).hasSeconds(15);
  }

  @Test
  void theClockOfAJobThatHadToWaitBeginsWithIt() {
    seconds = 40;
    assertThat(entry.waited()).hasSeconds(40);

    entry.moved(new JobState.Running<>(0, "", Duration.ZERO));
    seconds = 42;

    assertThat(entry.waited()).hasSeconds(2);
  }
}
