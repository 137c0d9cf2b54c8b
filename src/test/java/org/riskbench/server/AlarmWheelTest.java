package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riskbench.answering.Safety;

class AlarmWheelTest {
  /** Counts how often it was late. */
  private static final class Waiting implements Safety.Late {
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();
    private volatile boolean waiting = true;

    @Override
    public boolean isWaiting() {
      return waiting;
    }

    @Override
    public void late() {
      times.incrementAndGet();
      told.countDown();
    }
  }

  @Test
  void whatWaitsIsToldOnceAndNotBeforeItsTime() throws Exception {
    try (AlarmWheel wheel = new AlarmWheel()) {
      Waiting late = new Waiting();
      long begun = System.nanoTime();
      wheel.set(late, 40);

      assertThat(late.told.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(40_000_000L);
      assertThat(late.times).hasValue(1);
    }
  }

  @Test
  void whatWaitsNoMoreIsLeftAlone() throws Exception {
    try (AlarmWheel wheel = new AlarmWheel()) {
      Waiting done = new Waiting();
      done.waiting = false;
      Waiting later = new Waiting();
      wheel.set(done, 1);
      wheel.set(later, 30);

      assertThat(later.told.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(done.times).hasValue(0);
    }
  }

  @Test
  void aWheelThatRestedAsNothingWaitedTurnsAgain() throws Exception {
    try (AlarmWheel wheel = new AlarmWheel()) {
      for (int i = 0; i < 3; i++) {
        while (!wheel.isResting()) {
          Thread.onSpinWait();
        }
        Waiting late = new Waiting();
        wheel.set(late, 5);

        assertThat(late.told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(late.times).hasValue(1);
      }
    }
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromBeingTold() throws Exception {
    try (AlarmWheel wheel = new AlarmWheel()) {
      Waiting later = new Waiting();
      wheel.set(
          new Safety.Late() {
            @Override
            public boolean isWaiting() {
              return true;
            }

            @Override
            public void late() {
              throw new IllegalStateException("no answer");
            }
          },
          1);
      wheel.set(later, 30);

      assertThat(later.told.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
