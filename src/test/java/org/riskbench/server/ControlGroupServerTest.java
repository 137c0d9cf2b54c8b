package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;
import org.riskbench.ledger.Circumstances;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.FeedbackKind;
import org.riskbench.ledger.Outcome;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.ledger.Replay;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;

/** Records that the score declines and the policy lets through. */
class ControlGroupServerTest {
  private static final int ASKED = 300;
  private static final ControlGroup GROUP =
      new ControlGroup(0.05, 5_000, "0123456789abcdef0123456789abcdef");

  private final Path file;

  ControlGroupServerTest(@TempDir Path folder) {
    this.file = folder.resolve("decisions.db");
  }

  private static SealedModel with(ControlGroup group) {
    SealedModel plain = SampleModels.version(1, 100, 600);
    return new SealedModel(
        plain.manifest(),
        plain.model().with(plain.model().policy().with(group)),
        plain.metrics(),
        plain.fileSha256());
  }

  private static String risky(String address, int amount) {
    return "{\"ip_address\":\"%s\",\"amount\":%d,\"phone_match\":false}".formatted(address, amount);
  }

  private static int letThrough(LoggedServer server, int amount) {
    int through = 0;
    for (int i = 0; i < ASKED; i++) {
      HttpResponse<String> answer =
          server.score(
              "r-" + amount + "-" + i, risky("198.51.%d.%d".formatted(i / 200, i), amount));
      boolean control = answer.body().contains("\"control\":true");
      assertThat(answer.body())
          .contains(
              control
                  ? "\"decision\":\"APPROVE\",\"band\":\"decline\",\"treatment\":\"NONE\""
                  : "\"decision\":\"DECLINE\",\"band\":\"decline\",\"treatment\":\"BLOCK\"");
      through += control ? 1 : 0;
    }
    return through;
  }

  @Test
  void someAreLetThroughAndFlaggedAndTheLogKnowsTheirChance() {
    SealedModel model = with(GROUP);
    try (LoggedServer server = new LoggedServer(file, model)) {
      int through = letThrough(server, 900);
      assertThat(through).isBetween(5, 30);

      int flagged = 0;
      for (int i = 0; i < ASKED; i++) {
        String id = "r-900-" + i;
        Decided decided =
            server.ledger().reader().find(id).flatMap(row -> row.decided()).orElseThrow();
        Circumstances around = decided.circumstances();
        assertThat(around.controlShare()).isEqualTo(0.05);
        assertThat(decided.verdict().decision())
            .isEqualTo(around.control() ? Decision.APPROVE : Decision.DECLINE);
        assertThat(decided.verdict().treatment())
            .isEqualTo(around.control() ? Treatment.NONE : Treatment.BLOCK);
        assertThat(Replay.of(decided, model.model()).isSame()).isTrue();
        flagged += around.control() ? 1 : 0;
        if (around.control() && flagged % 2 == 0) {
          Feedback event = Feedback.of(id, Outcome.FRAUD, FeedbackKind.CHARGEBACK, Instant.EPOCH);
          server.ledger().tell(event, "test").toCompletableFuture().join();
        }
      }
      assertThat(flagged).isEqualTo(through);

      PerformanceReport report =
          server.ledger().reader().performance(DecisionQuery.ALL, Instant.now(), Duration.ZERO);
      assertThat(report.all().orElseThrow().declined().fraud())
          .as("each stands for twenty")
          .isEqualTo(20.0 * Math.floorDiv(through, 2));
      assertThat(report.withoutChance()).isZero();
    }
  }

  @Test
  void askingAgainUnderAnotherKeyHelpsNobody() {
    try (LoggedServer server = new LoggedServer(file, with(GROUP))) {
      Optional<Boolean> first = Optional.empty();
      for (int i = 0; i < 40; i++) {
        String answer = server.score("again-" + i, risky("198.51.100.7", 900)).body();
        boolean control = answer.contains("\"control\":true");
        assertThat(first.orElse(control)).isEqualTo(control);
        first = Optional.of(control);
      }
    }
  }

  @Test
  void highAmountsAndWhomARuleStopsAreNeverLetThrough() {
    try (LoggedServer server = new LoggedServer(file, with(GROUP))) {
      assertThat(letThrough(server, 6_000)).isZero();
      assertThat(server.ledger().reader().find("r-6000-1").orElseThrow().decided().orElseThrow())
          .extracting(decided -> decided.circumstances().controlShare())
          .isEqualTo(0.0);
    }
    SealedModel plain = with(GROUP);
    HardRules rules =
        HardRules.bind(
            RuleLines.parse("no-match: when phone_match = false then DECLINE because NO \"No\""),
            plain.model().scope(SampleModels.TRAINING, Set.of()));
    SealedModel ruled =
        new SealedModel(
            plain.manifest(), plain.model().with(rules), plain.metrics(), plain.fileSha256());
    try (LoggedServer server = new LoggedServer(file, ruled)) {
      assertThat(letThrough(server, 901)).isZero();
    }
  }

  @Test
  void nobodyIsLetThroughWhereNobodyCouldLearnFromIt() {
    try (RunningServer running = new RunningServer(RunningServer.PLAN, with(GROUP))) {
      for (int i = 0; i < ASKED; i++) {
        assertThat(running.score(risky("198.51.100." + i % 250, 900 + i)).body())
            .contains("\"decision\":\"DECLINE\"")
            .doesNotContain("control");
      }
    }
    try (LoggedServer server = new LoggedServer(file, with(GROUP))) {
      for (int i = 0; i < 100; i++) {
        String tried =
            server
                .running()
                .post("/v1/score?update=false", "application/json", risky("198.51.100." + i, 900))
                .body();
        assertThat(tried).contains("\"decision\":\"DECLINE\"").doesNotContain("control");
      }
    }
  }
}
