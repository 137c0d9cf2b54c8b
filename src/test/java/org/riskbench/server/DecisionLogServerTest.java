package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Decision;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;

/** What a published model answers to keys it has seen, and what its log keeps. */
class DecisionLogServerTest {
  private static final String BODY =
      "{\"amount\":80,\"ip_address\":\"203.0.113.9\",\"channel\":\"web\",\"phone_match\":true}";

  private final Path file;

  DecisionLogServerTest(@TempDir Path folder) {
    this.file = folder.resolve("decisions.db");
  }

  private LoggedServer start() {
    return new LoggedServer(file, SampleModels.version(7));
  }

  @Test
  void theSameKeyAndBodyGetTheSameBytesAlsoAfterARestart() {
    HttpResponse<String> first;
    try (LoggedServer server = start()) {
      first = server.score("order-1", BODY);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body()).contains("\"requestId\":\"order-1\"");
      assertThat(server.score("order-1", BODY).body()).isEqualTo(first.body());
    }
    try (LoggedServer server = new LoggedServer(file, SampleModels.version(8))) {
      HttpResponse<String> again = server.score("order-1", BODY);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body()).contains("\"version\":7");
      assertThat(again.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(server.ledger().reader().count(DecisionQuery.ALL)).isEqualTo(1);
    }
  }

  @Test
  void aKeyUsedForAnotherBodyIsRefused() {
    try (LoggedServer server = start()) {
      server.score("order-1", BODY);
      HttpResponse<String> other = server.score("order-1", BODY.replace("80", "81"));
      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body())
          .isEqualTo(
              "{\"type\":\"urn:riskbench:problem:SCORE-111\",\"title\":\"Unprocessable Entity\","
                  + "\"status\":422,\"detail\":\"The Idempotency-Key was used for another record."
                  + " Give each record a key of its own; repeat a key only with the same bytes.\","
                  + "\"code\":\"SCORE-111\"}");
    }
  }

  @Test
  void aRefusedRecordLeavesItsKeyFree() {
    try (LoggedServer server = start()) {
      assertThat(server.score("order-1", "{\"amount\":\"much\"}").statusCode()).isEqualTo(422);
      assertThat(server.score("order-1", BODY).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theLogHoldsWhatTheAnswerSaysAndNoClearKey() {
    try (LoggedServer server = start()) {
      String answer = server.score("order-1", BODY).body();
      LedgerReader reader = server.ledger().reader();
      Decided decided = reader.find("order-1").flatMap(row -> row.decided()).orElseThrow();

      assertThat(answer).contains("\"score\":" + decided.verdict().score().getAsInt() + ",");
      assertThat(answer)
          .contains("\"probability\":" + decided.verdict().probability().getAsDouble() + ",");
      assertThat(answer).contains("\"decision\":\"" + decided.verdict().decision() + "\"");
      assertThat(decided.verdict().amount()).hasValue(80);
      assertThat(decided.by().model()).isEqualTo("registrations:7");
      assertThat(decided.by().fileSha256()).isEqualTo("f".repeat(64));
      assertThat(decided.by().policyVersion()).isEqualTo(3);
      assertThat(decided.inputs())
          .contains(
              "{\"ip_address\":\"***\",\"amount\":80,\"channel\":\"web\",\"phone_match\":\"true\"}");
      assertThat(decided.toString()).doesNotContain("203.0.113.9");
      assertThat(reader.count(DecisionQuery.ALL.about("203.0.113.9"))).isEqualTo(1);
      assertThat(reader.count(DecisionQuery.ALL.about("203.0.113.8"))).isZero();
    }
  }

  @Test
  void requestsWithoutAKeyAreLoggedUnderTheIdOfTheirAnswer() {
    try (LoggedServer server = start()) {
      String answer = server.running().score(BODY).body();
      String id = answer.replaceFirst(".*\"requestId\":\"([^\"]+)\".*", "$1");
      assertThat(server.ledger().reader().find(id)).isPresent();
    }
  }

  @Test
  void feedbackIsTakenOncePerEventAndUnknownIdsAreNotFound() {
    try (LoggedServer server = start()) {
      server.score("order-1", BODY);
      String event =
          "{\"requestId\":\"order-1\",\"outcome\":\"fraud\",\"kind\":\"chargeback\","
              + "\"observedAt\":\"2026-11-20T08:00:00Z\",\"lossAmount\":80}";
      HttpResponse<String> first = feedback(server, "application/json", event);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body()).isEqualTo("{\"requestId\":\"order-1\",\"new\":true}");
      assertThat(feedback(server, "application/json", event).body())
          .isEqualTo("{\"requestId\":\"order-1\",\"new\":false}");

      HttpResponse<String> unknown =
          feedback(server, "application/json", event.replace("order-1", "order-2"));
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).contains("\"code\":\"LEDGER-110\"");

      HttpResponse<String> wrong =
          feedback(server, "application/json", event.replace("fraud", "secret-value"));
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body()).contains("LEDGER-120", "outcome").doesNotContain("secret-value");

      HttpResponse<String> ahead =
          feedback(server, "application/json", event.replace("2026-11-20", "9026-11-20"));
      assertThat(ahead.statusCode()).isEqualTo(422);
      assertThat(ahead.body()).contains("LEDGER-120", "observedAt");
    }
  }

  @Test
  void linesOfFeedbackEachHaveTheirOutcome() {
    try (LoggedServer server = start()) {
      server.score("order-1", BODY);
      String event =
          "{\"requestId\":\"order-1\",\"outcome\":\"good\",\"kind\":\"customer\","
              + "\"observedAt\":\"2026-11-20T08:00:00Z\"}";
      HttpResponse<String> told =
          feedback(
              server,
              "application/x-ndjson",
              event + "\n\n{}\n" + event.replace("order-1", "nobody") + "\r\n" + event);
      assertThat(told.statusCode()).isEqualTo(200);
      List<String> lines = told.body().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).isEqualTo("{\"position\":0,\"requestId\":\"order-1\",\"new\":true}");
      assertThat(lines.get(1)).startsWith("{\"position\":1,\"error\":").contains("LEDGER-120");
      assertThat(lines.get(2)).startsWith("{\"position\":2,\"error\":").contains("LEDGER-110");
      assertThat(lines.get(3)).contains("\"new\":false");
    }
  }

  private static HttpResponse<String> feedback(LoggedServer server, String type, String body) {
    return server.running().post("/v1/feedback", type, body);
  }

  @Test
  void callersThatRetryNeverRaiseTheirOwnCount() throws Exception {
    int keys = 60;
    Map<String, Set<String>> answers = new HashMap<>();
    for (int start = 0; start < 2; start++) {
      // The second time as after a restart, when each key was answered before.
      try (LoggedServer server = new LoggedServer(file, SampleModels.counting())) {
        retry(server, keys, answers);
        assertThat(server.ledger().reader().count(DecisionQuery.ALL)).isEqualTo(keys);
        assertThat(server.ledger().reader().verify().isWhole()).isTrue();
        List<Double> told = new ArrayList<>();
        server
            .ledger()
            .reader()
            .forEachTold(
                DecisionQuery.ALL,
                Instant.now(),
                (row, became) -> told.add(row.decided().orElseThrow().vector().past()[0]));
        assertThat(told)
            .as("each key counted once: every record sees those before it, once each")
            .containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, keys).mapToObj(i -> (double) i).toList());
      }
    }
    assertThat(answers).hasSize(keys);
    answers.forEach((key, bytes) -> assertThat(bytes).as(key).hasSize(1));
  }

  private static void retry(LoggedServer server, int keys, Map<String, Set<String>> answers)
      throws InterruptedException, ExecutionException {
    ExecutorService callers = Executors.newFixedThreadPool(32);
    try {
      for (int key = 0; key < keys; key++) {
        // Records one after another, each sent by all callers at once.
        String name = "key-" + key;
        String body =
            "{\"at\":%d,\"email\":\"ann@x.org\"}".formatted(1_790_000_000_000L + key * 1_000L);
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int caller = 0; caller < 32; caller++) {
          calls.add(() -> untilAnswered(server, name, body));
        }
        for (Future<HttpResponse<String>> call : callers.invokeAll(calls)) {
          assertThat(call.get().statusCode()).isEqualTo(200);
          answers.computeIfAbsent(name, any -> new HashSet<>()).add(call.get().body());
        }
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** As a client does that was told to come back. */
  private static HttpResponse<String> untilAnswered(LoggedServer server, String key, String body) {
    HttpResponse<String> answer = server.score(key, body);
    while (answer.statusCode() == 409) {
      assertThat(answer.headers().firstValue("Retry-After")).isEqualTo(Optional.of("1"));
      answer = server.score(key, body);
    }
    return answer;
  }

  @Test
  void inABatchThatUpdatesTheIdOfEachRecordIsItsKey() {
    String lines =
        """
        {"record_id":"a-1","amount":80}
        {"record_id":"a-2","amount":"much"}
        {"amount":90}
        {"record_id":"a-1","amount":81}
        """;
    try (LoggedServer server = start()) {
      String first = batch(server, "?update=true", "application/x-ndjson", lines);
      String again = batch(server, "?update=true", "application/x-ndjson", lines);

      List<String> before = first.lines().toList();
      List<String> after = again.lines().toList();
      assertThat(before).hasSize(4);
      assertThat(before.get(0)).contains("\"requestId\":\"a-1\"").isEqualTo(after.get(0));
      assertThat(before.get(1)).contains("SCORE-110");
      assertThat(before.get(3)).contains("\"position\":3", "SCORE-111");
      LedgerReader reader = server.ledger().reader();
      assertThat(reader.find("a-1")).isPresent();
      assertThat(reader.count(DecisionQuery.ALL)).as("the unnamed one twice").isEqualTo(3);

      String table = batch(server, "?update=true", "text/csv", "record_id,amount\na-3,80\na-4,9\n");
      assertThat(table.lines().toList())
          .hasSize(3)
          .element(1)
          .asString()
          .startsWith("a-3,")
          .contains("APPROVE");
      assertThat(batch(server, "?update=true", "text/csv", "record_id,amount\na-3,80\na-4,9\n"))
          .isEqualTo(table);
      assertThat(reader.count(DecisionQuery.ALL)).isEqualTo(5);
    }
  }

  @Test
  void aBatchThatDoesNotUpdateIsNotLogged() {
    try (LoggedServer server = start()) {
      batch(server, "", "application/x-ndjson", "{\"record_id\":\"a-1\",\"amount\":80}\n");
      assertThat(server.ledger().reader().count(DecisionQuery.ALL)).isZero();
    }
  }

  private static String batch(LoggedServer server, String query, String type, String body) {
    HttpResponse<String> answer = server.running().post("/v1/score/batch" + query, type, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aDecisionIsFoundByWhatWasDecided() {
    try (LoggedServer server = start()) {
      server.score("small", BODY.replace("80", "1"));
      server.score("large", BODY.replace("80", "9000"));
      LedgerReader reader = server.ledger().reader();
      long approved = reader.count(DecisionQuery.ALL.of(Decision.APPROVE));
      long declined = reader.count(DecisionQuery.ALL.of(Decision.DECLINE));
      assertThat(approved + declined + reader.count(DecisionQuery.ALL.of(Decision.REVIEW)))
          .isEqualTo(2);
    }
  }
}
