package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.server.DecisionLog;
import org.riskbench.server.OpenLog;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;

/** The next version of a model, on a scale anchored to what its decision log knows. */
class ModelsReanchorCommandTest {
  private static final int DECISIONS = 1_500;

  private final CommandLineDesk desk;

  ModelsReanchorCommandTest(@TempDir Path folder) throws Exception {
    desk = new CommandLineDesk(folder);
  }

  private SealedModel trained() throws Exception {
    CommandLineDesk.Outcome trained =
        desk.run(
            "train",
            desk.payments(),
            "--learner",
            "logistic",
            "--velocity",
            "none",
            "--name",
            "payments");
    assertThat(trained.exit()).as(trained.err()).isZero();
    return desk.workplace().registry().open("payments:1");
  }

  private void publishForAWhile(SealedModel model) throws Exception {
    Workplace workplace = desk.workplace();
    Pseudonyms pseudonyms = LogOptions.pseudonyms(workplace);
    LedgerPlan plan = LedgerPlan.at(new LedgerAddress.OfFile(workplace.places().decisions()));
    try (OpenLog log = OpenLog.of(plan, pseudonyms);
        ScoringServer server = new ScoringServer()) {
      server.use(DecisionLog.of(log.ledger(), pseudonyms, workplace.lists()));
      URI address = server.start(ServerPlan.defaults().onPort(0), model).address();
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address.resolve("/v1/score/batch?update=true"))
                      .header("Content-Type", "application/x-ndjson")
                      .POST(HttpRequest.BodyPublishers.ofString(records()))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static String records() {
    return IntStream.range(0, DECISIONS)
        .mapToObj(
            i ->
                "{\"created_at\":\"2026-01-05T10:00:00Z\",\"spent\":%s,\"country\":\"XX\",\"part\":\"test\"}"
                    .formatted((i % 200) / 100.0 - 3))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theNextVersionHasAnotherScaleAndTheSameModelAndThresholds() throws Exception {
    SealedModel before = trained();
    publishForAWhile(before);

    CommandLineDesk.Outcome told =
        desk.run("models", "reanchor", "payments", "--maturity", "0s", "--dry-run");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out()).contains("Anchored to 1,").contains("scored 500 or more");
    CommandLineDesk.Outcome saved =
        desk.run("models", "reanchor", "payments", "--maturity", "0s", "--json");
    assertThat(saved.exit()).as(saved.err()).isZero();
    assertThat(saved.out()).contains("\"model\":\"payments:2\"");

    SealedModel after = desk.workplace().registry().open("payments:2");
    assertThat(after.model().scorer()).isEqualTo(before.model().scorer());
    assertThat(after.model().calibration()).isEqualTo(before.model().calibration());
    assertThat(after.model().policy().bands()).isEqualTo(before.model().policy().bands());
    assertThat(after.model().scoreMap()).isNotEqualTo(before.model().scoreMap());
    assertThat(after.manifest().provenance()).containsKey("anchored");
    assertThat(after.population().orElseThrow().scores().records()).isEqualTo(DECISIONS);
  }

  @Test
  void recordsThatAreTooYoungAnchorNothing() throws Exception {
    publishForAWhile(trained());

    CommandLineDesk.Outcome refused = desk.run("models", "reanchor", "payments");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("LEDGER-117");
    assertThat(desk.run("models", "list").out()).doesNotContain("payments:2");
  }
}
