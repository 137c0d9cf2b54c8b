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
  void aJobThatSlowsDownIsToldToTakeLongerAndThenNothingIsKnown() {
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
    assertThat(left.left()).as("far slower than before").isEmpty();
  }

  /** As trials of several learners go: the quick ones first. Seconds, share done. */
  private static final double[][] TRIALS = {
    {2.0, 0.152},
    {5.2, 0.21},
    {10.3, 0.305},
    {15.0, 0.359},
    {23.7, 0.385},
    {41.5, 0.412},
    {44.6, 0.6},
    {47.6, 0.627},
    {50.8, 0.638},
    {53.8, 0.64},
    {57.0, 0.641},
    {60.1, 0.647},
    {66.4, 0.65},
    {69.5, 0.653},
    {72.7, 0.663},
    {75.8, 0.665},
    {78.8, 0.673},
    {81.9, 0.69},
    {84.9, 0.702},
    {88.0, 0.706},
    {91.1, 0.744},
    {94.3, 0.808}
  };

  @Test
  void whereTheQuickStepsComeFirstItIsNeverFarTooShort() {
    for (double[] at : TRIALS) {
      note(at[1], at[0]);
      double truly = 97 - at[0];
      left.left()
          .ifPresent(
              told ->
                  assertThat(told.toSeconds() + 5)
                      .as("after %s s", at[0])
                      .isGreaterThan(Math.round(truly / 2)));
    }
  }

  @Test
  void atTheEndNothingIsLeft() {
    note(0.5, 5);
    note(1, 10);

    assertThat(left.left()).isEmpty();
  }
}
