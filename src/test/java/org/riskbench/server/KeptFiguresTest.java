package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.Problem;

/** The monitor's figures of a server that is stopped and started. */
class KeptFiguresTest {
  private final Path folder;

  KeptFiguresTest(@TempDir Path folder) {
    this.folder = folder.resolve("monitor");
  }

  private RunningServer life(int version) {
    return new RunningServer(
        RunningServer.PLAN, SampleModels.version(version), server -> server.keepFigures(folder));
  }

  private static long records(RunningServer running) {
    return running.server().monitor().report().orElseThrow().records();
  }

  @Test
  void theNextServerGoesOnWhereTheOneBeforeStopped() {
    try (RunningServer running = life(7)) {
      running.score("{\"amount\": 12.5}");
      running.score("{\"amount\": 13.5}");
    }
    try (RunningServer running = life(7)) {
      assertThat(running.server().notices()).isEmpty();
      assertThat(running.get("/v1/monitor").body()).contains("\"records\" : 2,");
      assertThat(running.get("/metrics").body()).contains("riskbench_score_count 0\n");
      running.score("{\"amount\": 12.5}");
      assertThat(records(running)).isEqualTo(3);
      running.server().swap(SampleModels.version(8));
      assertThat(records(running)).isZero();
      running.score("{\"amount\": 12.5}");
    }
    try (RunningServer running = life(8)) {
      assertThat(records(running)).isEqualTo(1);
      running.server().swap(SampleModels.version(7));
      assertThat(records(running)).isEqualTo(3);
    }
  }

  @Test
  void aServerThatFindsNoPlaceAnswersAndSaysSo() throws IOException {
    try (RunningServer first = life(7);
        RunningServer second = life(7)) {
      assertThat(second.server().notices())
          .extracting(Problem::code)
          .containsExactly("MONITOR-203");
      assertThat(second.score("{\"amount\": 12.5}").statusCode()).isEqualTo(200);
      assertThat(first.server().notices()).isEmpty();
    }
    Path file = Files.writeString(folder.resolveSibling("file"), "in the way");
    try (RunningServer running =
        new RunningServer(
            RunningServer.PLAN,
            SampleModels.version(7),
            server -> server.keepFigures(file.resolve("monitor")))) {
      assertThat(running.server().notices())
          .extracting(Problem::code)
          .containsExactly("MONITOR-201");
      assertThat(running.score("{\"amount\": 12.5}").statusCode()).isEqualTo(200);
    }
  }
}
