package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.server.DecisionLog;
import org.riskbench.server.OpenLog;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;

/** What a desk finds in the log of a model that it published. */
@SuppressWarnings("NullAway") // a missing field fails the test as it should
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsCommandTest {
  private static final int DECISIONS = 6;

  @TempDir private static Path folder;
  private static CommandLineDesk desk;
  private static String model = "";

  @BeforeAll
  static void publishForAWhile() throws Exception {
    desk = new CommandLineDesk(folder);
    model = folder.resolve("payments.riskmodel").toString();
    String data = desk.payments();
    assertThat(
            desk.run(
                    "train",
                    data,
                    "--learner",
                    "logistic",
                    "--entity",
                    "country",
                    "--velocity",
                    "none",
                    "--save",
                    model)
                .exit())
        .isZero();
    Workplace workplace = desk.workplace();
    Pseudonyms pseudonyms = LogOptions.pseudonyms(workplace);
    SealedModel sealed = workplace.registry().open(model);
    LedgerPlan plan = LedgerPlan.at(new LedgerAddress.OfFile(workplace.places().decisions()));
    try (OpenLog log = OpenLog.of(plan, pseudonyms);
        ScoringServer server = new ScoringServer()) {
      server.use(DecisionLog.of(log.ledger(), pseudonyms, workplace.lists()));
      URI address = server.start(ServerPlan.defaults().onPort(0), sealed).address();
      for (int i = 0; i < DECISIONS; i++) {
        score(address, i);
      }
    }
  }

  private static void score(URI address, int number) throws IOException, InterruptedException {
    String body =
        "{\"created_at\":\"2026-01-05T10:00:00Z\",\"spent\":%d,\"country\":\"%s\",\"part\":\"test\"}"
            .formatted(number - 2, number % 2 == 0 ? CommandLineDesk.SECRET : "XX");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address.resolve("/v1/score?lenient=true"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "order-" + number)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void aSearchTellsTheNewestFirstAndNamesNobody() {
    CommandLineDesk.Outcome found = desk.run("decisions", "search");
    assertThat(found.lines()).hasSize(DECISIONS + 1);
    assertThat(found.lines().get(1)).startsWith("order-5");

    List<String> lines =
        desk.run("decisions", "search", "--json", "--entity", CommandLineDesk.SECRET).lines();
    assertThat(lines).hasSize(DECISIONS / 2);
    assertThat(lines.get(0)).contains("\"requestId\":\"order-4\"", "\"entities\":{\"country\":\"");
    assertThat(String.join("", lines)).doesNotContain(CommandLineDesk.SECRET);
  }

  @Test
  @Order(2)
  void aDecisionIsRecomputedBitForBit() {
    CommandLineDesk.Outcome same = desk.run("replay", "order-3", "--model", model, "--json");
    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(same.json()).containsEntry("same", true).containsEntry("requestId", "order-3");

    assertThat(desk.run("replay", "order-3").err()).contains("USE-276");
    assertThat(desk.run("replay", "nobody").err()).contains("USE-274");
  }

  @Test
  @Order(3)
  void feedbackIsImportedAndWhatCannotBeUsedIsTold() {
    String file =
        desk.write(
            "told.csv",
            """
            requestId,outcome,kind,observedAt,lossAmount
            order-0,good,customer,2026-11-20T00:00:00Z,
            order-1,fraud,chargeback,2026-11-20T00:00:00Z,12.5
            nobody,fraud,chargeback,2026-11-20T00:00:00Z,1
            order-2,Zanzibar77,chargeback,2026-11-20T00:00:00Z,1
            """);
    CommandLineDesk.Outcome told = desk.run("feedback", "import", file, "--json");
    assertThat(told.json())
        .containsEntry("new", 2)
        .containsEntry("known", 0)
        .containsEntry("unknown", 1)
        .containsEntry("unusable", 1);
    assertThat(told.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.err())
        .contains("Line 4: LEDGER-110", "Line 5: LEDGER-120")
        .doesNotContain(CommandLineDesk.SECRET);
    assertThat(desk.run("feedback", "import", file, "--json").json()).containsEntry("known", 2);
  }

  @Test
  @Order(4)
  void performanceCountsWhatIsOldEnough() {
    Map<String, Object> young = desk.run("decisions", "performance", "--json").json();
    assertThat(young).containsEntry("matured", 0).containsEntry("immature", DECISIONS);

    Map<String, Object> old =
        desk.run("decisions", "performance", "--maturity", "1d", "--as-of", "2999-01-01", "--json")
            .json();
    assertThat(old).containsEntry("matured", DECISIONS).containsEntry("all", null);
    assertThat(old).extractingByKey("money", MAP).containsKey("lost");
    assertThat(
            desk.run("decisions", "performance", "--maturity", "1d", "--as-of", "2999-01-01").out())
        .contains("not observable");
  }

  @Test
  @Order(5)
  void anExportHasARowForEveryDecision() throws IOException {
    Path out = folder.resolve("all.csv");
    assertThat(desk.run("decisions", "export", "--out", out.toString()).exit()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(DECISIONS + 1);
    assertThat(lines.get(0)).startsWith("row,requestId,").endsWith("outcome,disposition");
    assertThat(lines.get(2)).contains("order-1").endsWith("fraud,");
    assertThat(desk.run("decisions", "export", "--out", out.toString()).err()).contains("USE-279");
    assertThat(desk.run("decisions", "export", "--format", "ndjson").lines()).hasSize(DECISIONS);
  }

  @Test
  @Order(6)
  void erasureAsksFirstAndLeavesTheLogWhole() {
    String head = String.valueOf(desk.run("decisions", "verify", "--json").json().get("head"));
    assertThat(desk.run("decisions", "erase", CommandLineDesk.SECRET).out())
        .contains("3 decisions would be erased");
    assertThat(desk.run("decisions", "erase", CommandLineDesk.SECRET, "--yes", "--json").json())
        .containsEntry("decisions", 3)
        .containsEntry("erased", true);
    assertThat(desk.run("decisions", "search").lines()).hasSize(4);
    Map<String, Object> verified = desk.run("decisions", "verify", "--head", head, "--json").json();
    assertThat(verified)
        .containsEntry("whole", true)
        .containsEntry("rows", DECISIONS)
        .containsEntry("erased", 3);
    assertThat(desk.run("decisions", "verify", "--head", "1".repeat(64)).exit())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  @Order(7)
  void aLogThatIsNotThereIsNotMade() {
    Path nowhere = folder.resolve("nowhere.db");
    assertThat(desk.run("decisions", "search", "--log", nowhere.toString()).err())
        .contains("LEDGER-108");
    assertThat(desk.run("feedback", "import", "x.csv", "--log", nowhere.toString()).err())
        .contains("LEDGER-108");
    assertThat(desk.run("decisions", "search", "--log", "jdbc:mariadb://h/d").err())
        .contains("LEDGER-109");
    assertThat(nowhere).doesNotExist();
  }
}
