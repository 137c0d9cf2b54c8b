package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.ExampleCall;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Resources;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.LiveStates;

class ServerPagesTest {
  private static RunningServer running;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void healthAndReadinessAreOneLineOfJson() {
    assertThat(running.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(running.get("/ready").body()).startsWith("{\"status\":\"READY\",\"model\":{");
  }

  @Test
  void theModelTellsWhatItIsAndWhereItsThresholdsLie() throws Exception {
    Map<String, Object> card = JSON.std.mapFrom(running.get("/v1/model").body());

    assertThat(card)
        .containsEntry("id", "registrations")
        .containsEntry("version", 7)
        .containsEntry("sha256", "f".repeat(64))
        .containsKeys("inputs", "metrics", "data", "learner", "createdAt");
    assertThat(JSON.std.asString(card.get("policy"))).contains("\"from\":500", "\"from\":750");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/model", "/openapi.json"})
  void valuesOfEntitiesAndProtectedAttributesAreNotShown(String path) {
    assertThat(running.get(path).body())
        .contains("o'phone") // a level of an ordinary category
        .doesNotContain("secret-device")
        .doesNotContain("secret-gender");
  }

  @Test
  void theDescriptionHasTheModelsOwnFields() throws Exception {
    HttpResponse<String> answer = running.get("/openapi.json");
    Map<String, Object> document = JSON.std.mapFrom(answer.body());

    assertThat(document).containsEntry("openapi", "3.1.0");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    Map<String, Object> record =
        Resources.object(
            Resources.object(Resources.object(document, "components"), "schemas"), "Record");
    assertThat(record).containsEntry("additionalProperties", false);
    Map<String, Object> fields = Resources.object(record, "properties");
    assertThat(fields)
        .containsOnlyKeys(
            "happened_at", "ip_address", "device", "amount", "channel", "phone_match");
    assertThat(Resources.object(fields, "amount")).containsEntry("type", List.of("number", "null"));
    assertThat(Resources.object(fields, "channel"))
        .containsEntry("examples", List.of("web", "app", "o'phone"));
  }

  @Test
  void theExampleOfTheDescriptionIsScoredWithoutAWarning() throws Exception {
    Map<String, Object> document = JSON.std.mapFrom(running.get("/openapi.json").body());
    Map<String, Object> found = document;
    for (String step :
        List.of("paths", "/v1/score", "post", "requestBody", "content", "application/json")) {
      found = Resources.object(found, step);
    }

    HttpResponse<String> answer = running.score(JSON.std.asString(found.get("example")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"warnings\":[]");
  }

  private static Set<String> calls(RunningServer server) throws Exception {
    Map<String, Object> document = JSON.std.mapFrom(server.get("/openapi.json").body());
    return Resources.object(document, "paths").keySet();
  }

  @Test
  void theDescriptionTellsOfFeedbackWhereThereIsALog(@TempDir Path folder) throws Exception {
    assertThat(calls(running)).contains("/v1/monitor", "/v1/mode").doesNotContain("/v1/feedback");
    try (LoggedServer logged =
        new LoggedServer(folder.resolve("log.db"), SampleModels.version(7))) {
      assertThat(calls(logged.running())).contains("/v1/feedback");
      logged.running().server().swap(SampleModels.version(8));
      assertThat(calls(logged.running())).as("after a swap").contains("/v1/feedback");
    }
  }

  @Test
  void aServerThatDoesNotLastDescribesNothingThatItCannotAnswer() throws Exception {
    PublishedModel bare =
        new PublishedModel(
            SampleModels.version(7),
            new AnswerPlan(RecordLimits.defaults(), false, SealPolicy.OPEN),
            LiveStates.inMemory(),
            KnownLists.none());

    Map<String, Object> document = JSON.std.mapFrom(bare.openApi().body());

    assertThat(Resources.object(document, "paths"))
        .containsKeys("/v1/score", "/v1/model", "/v2/models/{name}/infer")
        .doesNotContainKeys("/v1/mode", "/v1/monitor", "/v1/feedback", "/metrics", "/docs");
    assertThat(String.valueOf(document.get("tags")))
        .contains("name=score")
        .doesNotContain("name=control", "name=monitor", "name=feedback");
  }

  @Test
  void theTryItPageComesWhollyFromThisServer() {
    HttpResponse<String> page = running.get("/docs");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).doesNotContain("http:").doesNotContain("https:");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "connect-src 'self'")
        .doesNotContain("*");
    for (String part : List.of("swagger-ui.css", "swagger-ui-bundle.js", "docs.js")) {
      assertThat(page.body()).contains("/docs/" + part);
      assertThat(running.get("/docs/" + part).statusCode()).isEqualTo(200);
    }
    assertThat(running.get("/docs/docs.js").body()).contains("validatorUrl: null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nope", "/docs/docs.html", "/docs/..%2Fdocs.js", "/v1/score/", "/docs/%00"})
  void nothingElseIsServed(String path) {
    HttpResponse<String> answer = running.get(path);

    assertThat(answer.statusCode()).isBetween(400, 405);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/score", "/v1/score/batch"})
  void aWrongMethodIsNamedAsSuch(String path) {
    assertThat(running.get(path).statusCode()).isEqualTo(405);
    assertThat(running.get(path).body()).contains("SERVER-405");
  }

  @Test
  void everyAnswerCarriesSafeHeadersAndNoServerVersion() {
    for (HttpResponse<String> answer : List.of(running.get("/health"), running.score("{}"))) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void aNameReboundToThisMachineIsRefused() throws Exception {
    for (String path : List.of("GET /health", "POST /v1/score")) {
      try (RawCall call = new RawCall(running.address())) {
        call.send(path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(call.line()).startsWith("HTTP/1.1 421");
      }
    }
    try (RawCall call = new RawCall(running.address())) {
      call.send("GET /health HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n");
      assertThat(call.line()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void brokenHttpIsTheCallersFault() throws Exception {
    String chunked =
        "\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n";
    for (String broken :
        List.of(
            "GARBAGE\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9000) + "\r\n\r\n",
            "POST /v1/score HTTP/1.1" + chunked,
            "POST /v1/score/batch HTTP/1.1" + chunked)) {
      try (RawCall call = new RawCall(running.address())) {
        assertThat(call.send(broken).rest())
            .startsWith("HTTP/1.1 4")
            .contains("application/problem+json")
            .doesNotContain("at org.");
      }
    }
  }

  @Test
  void requestsAreCountedByTheClassOfTheirStatus() {
    running.get("/nope");

    assertThat(running.server().traffic().requests(4)).isPositive();
    assertThat(running.get("/metrics").body())
        .contains("riskbench_requests_total{status=\"4xx\"} ")
        .contains("riskbench_decisions_total{decision=\"APPROVE\"} ");
  }

  @Test
  void aLenientServerSaysSo() throws Exception {
    try (RunningServer lenient =
        new RunningServer(RunningServer.PLAN.lenient(true), SampleModels.version(1))) {
      assertThat(lenient.score("{\"nope\":1}").body()).contains("SCORE-413");
      assertThat(lenient.post("/v1/score?lenient=false", "application/json", "{\"nope\":1}").body())
          .contains("SCORE-110");
      assertThat(lenient.get("/openapi.json").body()).contains("\"additionalProperties\" : true");
    }
  }

  @Test
  void theCallToCopyWorksAsItStands() throws Exception {
    String curl = ExampleCall.curl(running.address(), SampleModels.version(7));

    assertThat(curl).startsWith("curl -sS -X POST '" + running.address() + "/v1/score'");
    String record = ExampleCall.record(SampleModels.version(7));
    assertThat(curl).endsWith("'" + record + "'");
    HttpRequest call =
        running
            .request("/v1/score")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(record))
            .build();
    assertThat(running.send(call).body()).contains("\"warnings\":[]");
  }
}
