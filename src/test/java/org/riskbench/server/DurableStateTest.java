package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.signing.DeskSecret;
import org.riskbench.state.LiveStates;
import org.riskbench.state.RunningRedis;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StateAddress;
import org.riskbench.state.StatePlan;
import org.riskbench.state.States;

/** What servers know of earlier records from one life to the next, and from one to another. */
class DurableStateTest {
  private static final SealedModel MODEL = SampleModels.counting();

  private final Path home;

  DurableStateTest(@TempDir Path home) {
    this.home = home;
  }

  private static String record(int minute, String who) {
    return "{\"at\":\"2026-03-01T12:%02d:00Z\",\"email\":\"%s@x.org\"}".formatted(minute, who);
  }

  private States states() {
    StatePlan plan = StatePlan.of(home.resolve("state"), DeskSecret.require(home.resolve("keys")));
    return LiveStates.open(plan, SightingSource.NONE, Clock.systemUTC());
  }

  private static double probability(RunningServer running, String path, String record)
      throws IOException {
    HttpResponse<String> answer = running.post(path, "application/json", record);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Map<String, Object> body = JSON.std.mapFrom(answer.body());
    return ((Number) Objects.requireNonNull(body.get("probability"))).doubleValue();
  }

  private static List<Double> scored(RunningServer running, int from, int to) throws IOException {
    List<Double> scored = new ArrayList<>();
    for (int minute = from; minute < to; minute++) {
      scored.add(probability(running, "/v1/score", record(minute, minute % 3 == 0 ? "a" : "b")));
    }
    return scored;
  }

  @Test
  void aServerThatWasStoppedAnswersAsOneThatNeverWas() throws IOException {
    List<Double> stopped = new ArrayList<>();
    for (int life = 0; life < 3; life++) {
      try (RunningServer running = RunningServer.keeping(RunningServer.PLAN, MODEL, this::states)) {
        stopped.addAll(scored(running, 10 * life, 10 * life + 10));
      }
    }
    try (RunningServer running = new RunningServer(RunningServer.PLAN, MODEL)) {
      assertThat(stopped).isEqualTo(scored(running, 0, 30));
    }
  }

  @Test
  void theToggleOpensAndClosesTheFolder() throws IOException {
    try (RunningServer running = RunningServer.keeping(RunningServer.PLAN, MODEL, this::states)) {
      scored(running, 0, 5);
      running.server().stop();
      try (States other = states()) {
        assertThat(other.known(MODEL.model().velocity()).orElseThrow().records()).isEqualTo(5);
      }
      running.server().start(RunningServer.PLAN, MODEL);
      assertThat(running.server().states().isKnown(MODEL.model().velocity())).isTrue();
    }
  }

  @Test
  void theCardSaysWhatIsKnown() throws IOException {
    try (RunningServer running = new RunningServer(RunningServer.PLAN, MODEL)) {
      scored(running, 0, 5);

      assertThat(running.get("/v1/model").body())
          .contains("\"records\" : 5", "\"evictedKeys\" : 0", "2026-03-01T12:04:00Z");
    }
  }

  @Test
  void twoServersOnOneRedisAnswerAsOne() throws Exception {
    try (RunningRedis redis = new RunningRedis(home)) {
      DeskSecret secret = DeskSecret.ofThisRun();
      List<Double> shared = new ArrayList<>();
      try (RunningServer one =
              RunningServer.keeping(RunningServer.PLAN, MODEL, () -> redis.connect(secret));
          RunningServer two =
              RunningServer.keeping(RunningServer.PLAN, MODEL, () -> redis.connect(secret))) {
        for (int minute = 0; minute < 30; minute++) {
          shared.addAll(scored(minute % 2 == 0 ? one : two, minute, minute + 1));
        }
      }
      try (RunningServer alone = new RunningServer(RunningServer.PLAN, MODEL)) {
        assertThat(shared).isEqualTo(scored(alone, 0, 30));
      }
    }
  }

  @Test
  void withoutItsRedisAServerFallsBackInTimeAndGoesOnAfterwards() throws Exception {
    try (RunningRedis redis = new RunningRedis(home);
        RunningServer running =
            RunningServer.keeping(
                RunningServer.PLAN, MODEL, () -> redis.connect(DeskSecret.ofThisRun()))) {
      scored(running, 0, 3);
      redis.stop();
      HttpResponse<String> fallback = running.score(record(5, "a"));

      assertThat(fallback.statusCode()).isEqualTo(200);
      assertThat(fallback.body())
          .contains("\"mode\":\"fallback\"", "\"degraded\":[\"state\"]", "\"score\":null")
          .contains("\"decision\":\"REVIEW\"", "\"stateUpdated\":false")
          .doesNotContain("a@x.org");
      redis.restart();
      long begun = System.nanoTime();
      while (!running.score(record(6, "a")).body().contains("\"mode\":\"normal\"")) {
        assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(20).toNanos());
      }
    }
  }

  @Test
  void aPlaceIsAFolderMemoryOrARedis() {
    Path keys = home.resolve("keys");
    Path folder = home.resolve("there");
    try (States memory =
            StateAddress.ofDesk(StateAddress.MEMORY, keys, Map.of())
                .open(SightingSource.NONE, Clock.systemUTC());
        States kept =
            StateAddress.ofDesk(folder.toString(), keys, Map.of())
                .open(SightingSource.NONE, Clock.systemUTC())) {
      assertThat(memory.place()).contains("memory");
      assertThat(kept.place()).contains(folder.toString());
    }
  }
}
