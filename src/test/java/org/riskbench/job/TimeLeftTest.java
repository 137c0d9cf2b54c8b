package org.riskbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private final TimeLeft left = new TimeLeft();

  private void note(double fraction, double seconds) {
    left.note(
        new JobState.Running<>(fraction, "fit", Duration.ofMillis(Math.round(seconds * 1000))));
  }

  @Test
  void nothingIsSaidBeforeAnythingIsKnown() {
    assertThat(left.left()).isEmpty();
    note(0.5, 1);
    assertThat(left.left()).as("too early").isEmpty();
    left.note(new JobState.Running<>(-1, "load", Duration.ofSeconds(9)));
    assertThat(left.left()).as("no count").isEmpty();
  }

  @Test
  void aSteadyJobIsToldToFiveSeconds() {
    for (int second = 1; second <= 20; second++) {
      note(second / 63.0, second);
    }

    assertThat(left.left()).contains(Duration.ofSeconds(45));
  }

  @Test
  void longTimesAreToldInMinutes() {
    for (int second = 1; second <= 30; second++) {
      note(second / 640.0, second);
    }

    assertThat(left.left()).contains(Duration.ofMinutes(10));
  }

  @Test
  void aJobThatSlowsDownIsToldToTakeLongerStepByStep() {
    for (int second = 1; second <= 20; second++) {
      note(second / 40.0, second);
    }
    Duration before = left.left().orElseThrow();
    note(0.505, 21);
    Duration oneSlowStep = left.left().orElseThrow();
    for (int second = 22; second <= 60; second++) {
      note(0.505 + (second - 21) / 400.0, second);
    }

    assertThat(before).isEqualTo(Duration.ofSeconds(20));
    assertThat(oneSlowStep).isBetween(before, before.multipliedBy(2));
    assertThat(left.left().orElseThrow()).isGreaterThan(Duration.ofSeconds(100));
  }

  @Test
  void atTheEndNothingIsLeft() {
    note(0.5, 5);
    note(1, 10);

    assertThat(left.left()).isEmpty();
  }
}
