package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameWatchTest {
  private static final long WORK_NANOS = 50_000_000;

  @SuppressWarnings("try") // it runs beside, until it is closed
  @Test
  void workThatKeepsTheThreadFromItsNextTurnIsTold() throws InterruptedException {
    BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    BlockingQueue<Pause> told = new LinkedBlockingQueue<>();
    Pause pause;
    try (FrameWatch unused = FrameWatch.begin(turns::add, told::add)) {
      Runnable answer = turns.take();
      work();
      answer.run();
      pause = told.poll(1, TimeUnit.MINUTES);
    }
    assertThat(pause.cpu()).isGreaterThanOrEqualTo(Duration.ofNanos(WORK_NANOS));
    assertThat(pause.reaches(Duration.ofNanos(WORK_NANOS))).isTrue();
  }

  private static void work() {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < begun + WORK_NANOS) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theCallOfOursThatWasSeenMostIsNamed() {
    List<StackTraceElement> often = List.of(call("javafx.scene.Node"), call("org.riskbench.A"));
    List<StackTraceElement> once = List.of(call("org.riskbench.B"));
    Pause pause = new Pause(Duration.ofMillis(9), Duration.ZERO, List.of(once, often, often));

    assertThat(pause.culprit()).isEqualTo("A.go");
  }

  @Test
  void thePureWorkOfTheToolkitIsNamedByItsOwnCalls() {
    Pause pause =
        new Pause(Duration.ZERO, Duration.ZERO, List.of(List.of(call("javafx.scene.Node"))));

    assertThat(pause.culprit()).isEqualTo("Node.go");
  }

  @Test
  void nobodyIsWatchedUnasked() {
    assertThat(FrameWatch.isAsked(Map.of())).isFalse();
    assertThat(FrameWatch.isAsked(Map.of("RISKBENCH_WATCH", "true"))).isTrue();
  }

  private static StackTraceElement call(String owner) {
    return new StackTraceElement(owner, "go", "File.java", 1);
  }
}
