package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

class ScoreContractTest {
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
  void aRecordIsScoredAndDecidedAsTheModelDoes() throws Exception {
    RiskModel model = SampleModels.version(7).model();
    FlatRecord record = new FlatRecord(model.inputs());
    record.parse(2 + 1, "90.5");
    Assessment expected = model.newAssessment();
    record.set(4, "app");
    record.set(5, 0.0);
    model.assess(record, expected);

    HttpResponse<String> answer =
        running.score("{\"amount\":90.5,\"channel\":\"app\",\"phone_match\":false}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    Map<String, Object> body = JSON.std.mapFrom(answer.body());
    assertThat(body.get("probability")).isEqualTo(expected.probability());
    assertThat(body.get("score")).isEqualTo(expected.score());
    assertThat(body.get("decision")).isEqualTo(expected.decision().name());
  }

  @Test
  void theAnswerHasTheFieldsOfTheContract() {
    HttpResponse<String> answer =
        running.send(
            running
                .request("/v1/score?reasons=1")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", "order-4711")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"amount\":900,\"channel\":\"web\",\"phone_match\":null}"))
                .build());

    assertThat(answer.body())
        .isEqualTo(
            "{\"requestId\":\"order-4711\",\"model\":{\"id\":\"registrations\",\"version\":7},"
                + "\"probability\":0.9999936687086084,\"score\":1000,\"decision\":\"DECLINE\","
                + "\"band\":\"decline\",\"treatment\":\"BLOCK\",\"mode\":\"normal\","
                + "\"stateUpdated\":false,\"policy\":{\"version\":3},\"reasons\":["
                + "{\"code\":\"AMOUNT\",\"feature\":\"amount\",\"contribution\":16.0,"
                + "\"text\":\"Amount is higher than in most good records\"}],"
                + "\"warnings\":[{\"field\":\"phone_match\",\"code\":\"SCORE-411\","
                + "\"text\":\"missing, scored by the model's own rule\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // a field that can't be used
        "{\"amount\":\"42.5\"}            | 422 | SCORE-110 | \"amount\":[\"a number is expected\"]",
        "{\"amount\":true}                | 422 | SCORE-110 | \"amount\":[",
        "{\"amount\":[1]}                 | 422 | SCORE-110 | \"amount\":[",
        "{\"phone_match\":\"true\"}       | 422 | SCORE-110 | \"phone_match\":[\"true or false is expected\"]",
        "{\"phone_match\":2}              | 422 | SCORE-110 | \"phone_match\":[",
        "{\"channel\":5}                  | 422 | SCORE-110 | \"channel\":[\"a text in quotes is expected\"]",
        "{\"happened_at\":\"03/04/2026\"} | 422 | SCORE-110 | \"happened_at\":[\"a time such as",
        "{\"happened_at\":1e18}           | 422 | SCORE-110 | \"happened_at\":[",
        "{\"amuont\":1}                   | 422 | SCORE-110 | \"amuont\":[\"unknown field\"]",
        // no record at all
        "{\"amount\":1                    | 400 | SCORE-101 | not well-formed JSON (line 1, column",
        "{\"amount\":NaN}                 | 400 | SCORE-101 | not well-formed",
        "{\"amount\":01}                  | 400 | SCORE-101 | not well-formed",
        "{} {}                            | 400 | SCORE-101 | Something follows",
        "[{}]                             | 400 | SCORE-101 | not a JSON object",
        "``                               | 400 | SCORE-101 | not a JSON object",
        "{\"amount\":1,\"amount\":2}      | 400 | SCORE-102 | given twice",
        "{\"amuont\":1,\"amuont\":2}      | 400 | SCORE-102 | given twice",
        "{\"x\":[{\"y\":1,\"y\":2}]}       | 400 | SCORE-102 | given twice (line 1, column",
        "{\"amount\":1e999}               | 400 | SCORE-103 | The field amount",
        "{\"x\":[[[[[[[[[1]]]]]]]]]}      | 400 | SCORE-104 | nests too deep",
      })
  void whatCantBeScoredIsRefusedWithItsPlace(String body, int status, String code, String part) {
    HttpResponse<String> answer = running.score(body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status, "\"code\":\"" + code + "\"", part)
        .contains("\"type\":\"urn:riskbench:problem:" + code + "\"", "\"title\":", "\"detail\":");
  }

  @Test
  void aWrongRecordTellsAllItsFieldsAtOnce() {
    assertThat(running.score("{\"amount\":\"x\",\"channel\":1,\"nope\":null}").body())
        .contains("\"amount\":[", "\"channel\":[", "\"nope\":[");
  }

  @Test
  void missingNullAndUnseenAreScoredWithAWarning() {
    HttpResponse<String> answer = running.score("{\"amount\":null,\"channel\":\"fax\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("{\"field\":\"amount\",\"code\":\"SCORE-411\"")
        .contains("{\"field\":\"channel\",\"code\":\"SCORE-412\"")
        .contains("{\"field\":\"phone_match\",\"code\":\"SCORE-411\"");
  }

  @Test
  void aLenientCallTurnsAnUnknownFieldIntoAWarning() {
    String body = "{\"amount\":1,\"nope\":{\"a\":[1,2]}}";

    HttpResponse<String> answer = running.post("/v1/score?lenient=true", "application/json", body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("{\"field\":\"nope\",\"code\":\"SCORE-413\"");
  }

  @Test
  void columnsOfTheTrainingDataThatAreNoInputsAreSkippedSilently() {
    HttpResponse<String> answer =
        running.score(
            "{\"amount\":1,\"channel\":\"web\",\"phone_match\":1,\"fraud\":true,"
                + "\"gender\":\"x\",\"record_id\":9}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"warnings\":[]");
  }

  @Test
  void aMomentMayComeAsTextOrAsMilliseconds() {
    assertThat(running.score("{\"happened_at\":\"2026-03-01T12:30:00Z\"}").statusCode())
        .isEqualTo(200);
    assertThat(running.score("{\"happened_at\":1772368200000}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"21", "-1", "many", "''"})
  void onlyZeroToTwentyReasonsCanBeAskedFor(String reasons) {
    HttpResponse<String> answer =
        running.post("/v1/score?reasons=" + reasons, "application/json", "{}");

    assertThat(answer.statusCode()).isEqualTo(reasons.isEmpty() ? 200 : 400);
  }

  @Test
  void theCallerDecidesHowManyReasonsItGets() {
    String risky = "{\"amount\":900,\"channel\":\"fax\",\"phone_match\":false}";

    assertThat(running.post("/v1/score?reasons=0", "application/json", risky).body())
        .contains("\"reasons\":[]");
    assertThat(running.post("/v1/score?reasons=20", "application/json", risky).body())
        .contains("\"code\":\"AMOUNT\"", "\"code\":\"CHANNEL\"", "\"code\":\"PHONE_MATCH\"");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "application/json; charset=utf-16, 415",
    "application/json;charset=UTF-8, 200",
    "Application/JSON, 200",
  })
  void onlyJsonInUtf8IsRead(String contentType, int status) {
    assertThat(running.post("/v1/score", contentType, "{}").statusCode()).isEqualTo(status);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[][] bad = {
      {
        '{',
        '"',
        'c',
        'h',
        'a',
        'n',
        'n',
        'e',
        'l',
        '"',
        ':',
        '"',
        (byte) 0xC0,
        (byte) 0x80,
        '"',
        '}'
      },
      "{\"amount\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
    };
    for (byte[] body : bad) {
      HttpResponse<String> answer = running.post("/v1/score", "application/json", body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("UTF-8");
    }
  }

  @Test
  void aRecordBeyondTheLimitIsRefusedHoweverItIsSent() throws Exception {
    // Only told, not sent: the answer comes before the body, and a client still writing may miss
    // it.
    try (RawCall call = new RawCall(running.address())) {
      call.send(
          "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 70000\r\n\r\n");
      assertThat(call.line()).startsWith("HTTP/1.1 413");
    }
    try (RawCall call = new RawCall(running.address())) {
      call.send(
          "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n11170\r\n"
              + "x".repeat(70_000)
              + "\r\n0\r\n\r\n");
      assertThat(call.line()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void anIdempotencyKeyIsVisibleAscii() {
    HttpRequest.Builder call =
        running
            .request("/v1/score")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k".repeat(129))
            .POST(HttpRequest.BodyPublishers.ofString("{}"));

    assertThat(running.send(call.build()).statusCode()).isEqualTo(400);
  }

  @Test
  void noValueIsEverRepeated() {
    String secret = "4929-1234-SECRET";
    for (String body :
        new String[] {
          "{\"amount\":\"" + secret + "\"}",
          "{\"happened_at\":\"" + secret + "\"}",
          "{\"channel\":\"" + secret + "\"}",
          "{\"amount\":" + secret + "}",
          "{\"ip_address\":\"" + secret + "\",\"amount\":900}",
          "{\"ip_address\":\"" + secret,
        }) {
      assertThat(running.score(body).body()).doesNotContain("SECRET").doesNotContain("4929");
    }
  }
}
