package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.FeedbackKind;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Outcome;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.shadow.SwapSets;
import org.riskbench.signing.DeskSecret;
import org.riskbench.state.CallerStates;
import org.riskbench.state.LiveStates;
import org.riskbench.state.RunningRedis;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StatePlan;
import org.riskbench.state.States;

/** What a published model learns from outcomes that are told. */
class FeedbackLearningTest {
  private static final SealedModel MODEL = SampleModels.countingFrauds();

  private final Path home;

  FeedbackLearningTest(@TempDir Path home) {
    this.home = home;
  }

  /** A server with its log, and what it knows of earlier records kept in a folder. */
  private final class Published implements AutoCloseable {
    private final OpenLog log;
    private final RunningServer running;

    Published(SealedModel model) {
      this(model, FeedbackLearningTest.this::states);
    }

    Published(SealedModel model, Opener states) {
      log = OpenLog.of(plan(), LoggedServer.PSEUDONYMS);
      running =
          new RunningServer(
              RunningServer.PLAN,
              model,
              server -> {
                server.use(
                    new DecisionLog(
                        log.ledger(),
                        LoggedServer.PSEUDONYMS,
                        KnownLists.none(),
                        true,
                        false,
                        StateLog.FORM,
                        DecisionLog.USUAL_MATURITY));
                server.keepBy(() -> states.open(new StateLog(log.ledger().sightings())));
              });
    }

    double score(String id, int minute, String who) throws IOException {
      return score(
          id, "{\"at\":\"2026-03-01T12:%02d:00Z\",\"email\":\"%s@x.org\"}".formatted(minute, who));
    }

    double score(String id, String record) throws IOException {
      HttpResponse<String> answer =
          running.send(
              running
                  .request("/v1/score")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", id)
                  .header("Prefer", "wait=20000") // a busy machine is not what is tested
                  .POST(HttpRequest.BodyPublishers.ofString(record))
                  .build());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      Map<String, Object> body = JSON.std.mapFrom(answer.body());
      return ((Number) Objects.requireNonNull(body.get("probability"))).doubleValue();
    }

    void tell(String id, String outcome, String kind) {
      HttpResponse<String> answer =
          running.post(
              "/v1/feedback",
              "application/json",
              ("{\"requestId\":\"%s\",\"outcome\":\"%s\",\"kind\":\"%s\","
                      + "\"observedAt\":\"2026-03-02T00:00:00Z\"}")
                  .formatted(id, outcome, kind));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Override
    public void close() {
      running.close();
      log.close();
    }
  }

  private interface Opener {
    States open(SightingSource log);
  }

  private LedgerPlan plan() {
    return LedgerPlan.inFile(home.resolve("decisions.db")).waiting(Duration.ofSeconds(20), 10_000);
  }

  private States states(SightingSource log) {
    StatePlan plan = StatePlan.of(home.resolve("state"), DeskSecret.require(home.resolve("keys")));
    return LiveStates.open(plan, log, Clock.systemUTC());
  }

  private Published publish() {
    return new Published(MODEL);
  }

  @Test
  void aFraudThatIsToldCountsForTheNextRecordOfTheSameKey() throws IOException {
    try (Published server = publish()) {
      double unknown = server.score("a-1", 0, "a");
      assertThat(server.score("a-2", 1, "a")).as("nothing told").isEqualTo(unknown);

      server.tell("a-1", "fraud", "chargeback");

      double known = server.score("a-3", 2, "a");
      assertThat(known).isGreaterThan(unknown);
      assertThat(server.score("b-1", 3, "b")).as("another key").isEqualTo(unknown);

      server.tell("a-2", "good", "confirmed");
      assertThat(server.score("a-4", 4, "a")).as("one of two").isBetween(unknown, known);
    }
  }

  @Test
  void aReviewersJudgementAndASecondLabelTeachNothing() throws IOException {
    try (Published server = publish()) {
      double unknown = server.score("a-1", 0, "a");
      server.tell("a-1", "fraud", "reviewer");
      assertThat(server.score("a-2", 1, "a")).isEqualTo(unknown);

      server.tell("a-1", "fraud", "chargeback");
      double known = server.score("a-3", 2, "a");
      server.tell("a-1", "fraud", "chargeback");
      server.tell("a-1", "good", "confirmed");
      assertThat(server.score("a-4", 3, "a")).isEqualTo(known);
    }
  }

  @Test
  void whatWasToldOutlivesTheServerAndCountsOnce() throws IOException {
    double known;
    try (Published server = publish()) {
      server.score("a-1", 0, "a");
      server.score("a-2", 1, "a");
      server.tell("a-1", "fraud", "chargeback");
      server.tell("a-2", "good", "confirmed");
      known = server.score("a-3", 2, "a");
    }
    for (int life = 0; life < 2; life++) {
      try (Published server = publish()) {
        assertThat(server.score("again-" + life, 3 + life, "a")).isEqualTo(known);
      }
    }
  }

  @Test
  void whatAFileToldWhileNothingRanIsLearntAfterTheStart() throws IOException {
    double unknown;
    try (Published server = publish()) {
      unknown = server.score("a-1", 0, "a");
    }
    try (OpenLog alone = OpenLog.of(plan(), LoggedServer.PSEUDONYMS)) {
      Feedback event = Feedback.of("a-1", Outcome.FRAUD, FeedbackKind.CHARGEBACK, Instant.EPOCH);
      alone.ledger().tell(event, "file").toCompletableFuture().join();
    }
    try (Published server = publish()) {
      server.log.ledger().tend();
      assertThat(server.score("a-2", 1, "a")).isGreaterThan(unknown);
    }
  }

  @Test
  void aStateThatServersShareLearnsToo() throws Exception {
    try (RunningRedis redis = new RunningRedis(home);
        Published server =
            new Published(MODEL, log -> redis.connect(DeskSecret.require(home.resolve("keys"))))) {
      double unknown = server.score("a-1", 0, "a");
      server.tell("a-1", "fraud", "chargeback");
      assertThat(server.score("a-2", 1, "a")).isGreaterThan(unknown);
      assertThat(server.log.ledger().outcomes().next(1)).isEmpty();
    }
  }

  @Test
  void outcomesOfRecordsFromBeforeTheCallersCountedAreNotKeptWaiting() throws IOException {
    try (Published server = publish()) {
      server.score("a-1", 0, "a");
    }
    try (Published server = new Published(MODEL, log -> new CallerStates())) {
      server.tell("a-1", "fraud", "chargeback");

      assertThat(server.log.ledger().outcomes().next(1)).isEmpty();
    }
  }

  @Test
  void theChallengerHearsOfFraudsThatItAloneWouldHaveStopped() throws IOException {
    SealedModel champion = SampleModels.version(1, 300, 1000);
    try (Published server = new Published(champion)) {
      server.running.server().challenge(SampleModels.reversed(2, 300, 1000));
      for (int i = 0; i < 20; i++) {
        server.score("r-" + i, "{\"amount\":%d,\"phone_match\":false}".formatted(i * 40));
      }
      while (compared(server) < 20) {
        // Asked by HTTP, so that the connection is not given up meanwhile.
        assertThat(server.running.get("/v1/challenger").statusCode()).isEqualTo(200);
      }
      assertThat(swaps(server).in().frauds()).isZero();

      server.tell("r-0", "fraud", "chargeback");
      server.tell("r-1", "good", "confirmed");

      assertThat(swaps(server).in().frauds()).isEqualTo(1);
      assertThat(swaps(server).in().goods()).isEqualTo(1);
    }
  }

  private static SwapSets swaps(Published server) {
    return server.running.server().shadow().orElseThrow().report().swaps();
  }

  private static long compared(Published server) {
    return server.running.server().shadow().orElseThrow().report().compared();
  }
}
