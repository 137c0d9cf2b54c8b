package org.riskbench.server;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.decision.Decision;

class BatchContractTest {
  private static final String PATH = "/v1/score/batch";
  private static RunningServer running;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static HttpResponse<String> json(String body) {
    return running.post(PATH, "application/json", body);
  }

  /** One member of every entry, as text; "null" where an entry has none. */
  private static List<String> all(List<Object> entries, String member) {
    return entries.stream().map(entry -> String.valueOf(((Map<?, ?>) entry).get(member))).toList();
  }

  @Test
  void answersComeInTheOrderOfTheRecords() throws Exception {
    HttpResponse<String> answer = json(" [ {\"amount\":900} , {\"amount\":1} ] ");

    assertThat(answer.statusCode()).isEqualTo(200);
    List<Object> entries = JSON.std.listFrom(answer.body());
    assertThat(all(entries, "decision")).containsExactly("DECLINE", "APPROVE");
    assertThat(all(entries, "requestId")).doesNotHaveDuplicates();
  }

  @Test
  void aBadRecordNeverFailsTheOthers() throws Exception {
    HttpResponse<String> answer =
        json(
            "[{\"amount\":\"x\"},{\"amount\":1,\"amount\":1},{\"a\":tru},7,,\"a,]b\",{\"n\":\"\\\"]\"},"
                + "{\"amount\":1}]");

    List<Object> entries = JSON.std.listFrom(answer.body());
    assertThat(entries).hasSize(8);
    assertThat(all(entries, "position")).containsExactly("0", "1", "2", "3", "4", "5", "6", "null");
    assertThat(all(entries, "decision")).endsWith("APPROVE");
    assertThat(answer.body()).contains("\"errors\":{\"amount\":[\"a number is expected\"]}");
  }

  /** The reader expects the order of the records before: that must never show. */
  @Test
  void theOrderOfFieldsMayChangeFromRecordToRecord() throws Exception {
    String there = "{\"amount\":900,\"channel\":\"web\",\"phone_match\":true}";
    String back = "{\"phone_match\":true,\"channel\":\"web\",\"amount\":900}";
    String fewer = "{\"channel\":\"web\",\"amount\":900}";
    String twice = "{\"amount\":1,\"amount\":900,\"phone_match\":true}";
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      records.addAll(List.of(there, back, fewer, twice));
    }

    List<Object> entries = JSON.std.listFrom(json("[" + String.join(",", records) + "]").body());

    List<String> scores = all(entries, "probability");
    List<String> alone =
        Stream.of(there, back, fewer)
            .map(record -> probability(running.score(record).body()))
            .toList();
    assertThat(alone.get(0)).isEqualTo(alone.get(1));
    for (int i = 0; i < records.size(); i++) {
      assertThat(scores.get(i))
          .as("record %d", i)
          .isEqualTo(i % 4 == 3 ? "null" : alone.get(i % 4));
    }
  }

  /** Longer than any buffer: records lie over its ends, good ones and bad ones. */
  @Test
  void whereABufferEndsMakesNoDifference() throws Exception {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      String channel = "x,]}".repeat(i % 61) + "\\\"\\\\";
      records.add(
          i % 97 == 96
              ? "{\"amount\":" + i + ",\"channel\":\"" + channel + "\"} x"
              : " {\"amount\":" + (i % 2 == 0 ? 900 : 1) + ",\"channel\":\"" + channel + "\"}\n");
    }

    List<Object> entries = JSON.std.listFrom(json("[" + String.join(",", records) + "]").body());

    assertThat(entries).hasSize(records.size());
    List<String> decisions = all(entries, "decision");
    for (int i = 0; i < records.size(); i++) {
      String expected = i % 97 == 96 ? "null" : i % 2 == 0 ? "DECLINE" : "APPROVE";
      assertThat(decisions.get(i)).as("record %d", i).isEqualTo(expected);
    }
  }

  @Test
  void manyUnknownFieldsBeforeAKnownOneDoNoHarm() throws Exception {
    String unknown =
        IntStream.range(0, 150).mapToObj(i -> "\"x" + i + "\":1").collect(joining(","));
    String record = "{" + unknown + ",\"amount\":900}";

    HttpResponse<String> answer =
        running.post(PATH + "?lenient=true", "application/json", "[" + record + "," + record + "]");

    assertThat(all(JSON.std.listFrom(answer.body()), "decision")).containsOnly("DECLINE");
  }

  private static String probability(String answer) {
    try {
      return String.valueOf(JSON.std.mapFrom(answer).get("probability"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"amount\":1}       | 400",
        "``                   | 400",
        "[{\"amount\":1}      | 400",
        "[{\"amount\":1}] []  | 400",
        "[}]                  | 400",
        "[]                   | 200",
        "[ ]                  | 200",
      })
  void aDocumentThatIsNoArrayIsRefusedAsAWhole(String body, int status) {
    assertThat(json(body).statusCode()).isEqualTo(status);
  }

  @Test
  void anArrayThatBreaksOffLateSaysSoInItsLastEntry() throws Exception {
    String records = String.join(",", Collections.nCopies(1000, "{\"amount\":1}"));

    List<Object> entries = JSON.std.listFrom(json("[" + records + ",{\"amount\":").body());

    assertThat(entries).hasSize(1001);
    assertThat(all(entries, "position")).endsWith("null", "1000");
  }

  @Test
  void anArrayHasAsManyRecordsAsTheLimitAllows() throws Exception {
    String records = String.join(",", Collections.nCopies(10_001, "{}"));

    List<Object> entries = JSON.std.listFrom(json("[" + records + "]").body());

    assertThat(entries).hasSize(10_001);
    assertThat(all(entries, "position")).endsWith("null", "10000");
  }

  @Test
  void linesOfJsonAreNotLimitedInNumber() {
    String records = String.join("\n", Collections.nCopies(12_000, "{\"amount\":1}"));

    HttpResponse<String> answer = running.post(PATH, "application/x-ndjson", records);

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(answer.body().lines()).hasSize(12_000).allMatch(line -> line.contains("\"score\""));
  }

  @Test
  void aBadLineNeverFailsTheOthers() {
    HttpResponse<String> answer =
        running.post(PATH, "application/x-ndjson", "{\"amount\":1}\r\n\r\n{\"amount\":\n{}\n");

    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("{\"position\":1,\"error\":{");
    assertThat(lines.get(2)).contains("\"decision\"");
  }

  @Test
  void aTableComesBackAsATableWithItsIds() {
    HttpResponse<String> answer =
        running.post(
            PATH,
            "text/csv",
            String.join(
                "\r\n",
                "\uFEFFrecord_id,amount,channel,phone_match,fraud",
                "a,900,web,,1",
                "\"b,1\",x,web,,0",
                "c,1"));

    List<String> lines = answer.body().lines().toList();
    assertThat(lines.get(0)).isEqualTo("record_id,probability,score,decision,reasons,error");
    assertThat(lines.get(1)).startsWith("a,0.9999").contains(",1000,DECLINE,AMOUNT");
    assertThat(lines.get(2)).startsWith("\"b,1\",,,,,").contains("SCORE-110").contains("amount");
    assertThat(lines.get(3)).startsWith("c,,,,,").contains("SCORE-107");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``|400", "amount,amount|400", "amount,nope|422", "amount|200"})
  void theHeaderOfATableIsCheckedFirst(String body, int status) {
    assertThat(running.post(PATH, "text/csv", body).statusCode()).isEqualTo(status);
  }

  @Test
  void acceptChoosesTheFormatOfTheAnswer() {
    HttpResponse<String> answer =
        running.send(
            running
                .request(PATH)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/json;q=0.9, */*")
                .POST(HttpRequest.BodyPublishers.ofString("amount\n1\n"))
                .build());

    assertThat(answer.body()).startsWith("[{\"requestId\":");
  }

  @Test
  void everyFormatGivesTheSameScore() {
    String single = running.score("{\"amount\":123.25,\"channel\":\"app\"}").body();
    String score = single.replaceAll(".*\"score\":(\\d+).*", "$1");

    assertThat(json("[{\"amount\":123.25,\"channel\":\"app\"}]").body())
        .contains("\"score\":" + score + ",");
    assertThat(running.post(PATH, "text/csv", "amount,channel\n123.25,app\n").body())
        .contains("," + score + ",");
  }

  @Test
  void recordsOfABatchAreCountedOneByOne() {
    long before = running.server().traffic().decisions();
    long approved = running.server().traffic().decisions(Decision.APPROVE);

    json("[{\"amount\":1},{\"amount\":\"x\"},{\"amount\":1}]");

    assertThat(running.server().traffic().decisions()).isEqualTo(before + 2);
    assertThat(running.server().traffic().decisions(Decision.APPROVE)).isEqualTo(approved + 2);
  }

  @Test
  void otherTypesAreRefused() {
    for (String type : Arrays.asList("text/plain", "application/xml", "multipart/form-data")) {
      assertThat(running.post(PATH, type, "[]").statusCode()).isEqualTo(415);
    }
  }
}
