package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.answering.ExampleCall;
import org.riskbench.answering.Snippet;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ModelId;
import org.riskbench.state.CallerStates;
import org.riskbench.velocity.VelocityFeature;

/** A server that keeps nothing: its callers say what is known of earlier records. */
class CallerPastTest {
  private static final SealedModel MODEL =
      ModelFileReader.read(
          ModelFileWriter.seal(Drafts.counting(), new ModelId("made", 1), Instant.EPOCH));
  private static final String COUNT = "count(email, 24h)";
  private static final String SUM = "sum(amount per email, ever, at most 7)";
  private static final String SINCE = "since-last(email + channel, ever)";
  private static final String INFER = "/v2/models/made/infer";
  private static final Map<ColumnKind, String> TYPES =
      Map.of(ColumnKind.NUMBER, "FP64", ColumnKind.TIME, "FP64", ColumnKind.BOOLEAN, "BOOL");
  private static RunningServer running;

  @BeforeAll
  static void start() {
    running = RunningServer.keeping(RunningServer.PLAN, MODEL, CallerStates::new);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Map<String, Object> record(Object count, Object sum, Object since) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("amount", 42.5);
    record.put(COUNT, count);
    record.put(SUM, sum);
    record.put(SINCE, since);
    return record;
  }

  private static HttpResponse<String> score(Map<String, Object> record) throws IOException {
    return running.score(JSON.std.asString(record));
  }

  private static Map<String, Object> read(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.std.mapFrom(answer.body());
  }

  /** A made-up record as a caller would send it, with what is told of its past. */
  private static Map<String, Object> fields(MadeUpRecord made) {
    Map<String, Object> fields = new LinkedHashMap<>();
    FlatRecord record = made.record();
    for (int slot = 0; slot < record.schema().size(); slot++) {
      Column column = record.schema().column(slot);
      if (!column.kind().isNumeric() && !record.text(slot).isEmpty()) {
        fields.put(column.name(), record.text(slot));
      } else if (column.kind().isNumeric() && !Double.isNaN(record.number(slot))) {
        fields.put(column.name(), number(column.kind(), record.number(slot)));
      }
    }
    List<VelocityFeature> features = MODEL.model().velocity().features();
    for (int i = 0; i < features.size(); i++) {
      double told = made.velocity()[i];
      fields.put(features.get(i).name(), Double.isNaN(told) ? "NA" : (Object) told);
    }
    return fields;
  }

  private static Object number(ColumnKind kind, double value) {
    return switch (kind) {
      case TIME -> (Object) (long) value;
      case BOOLEAN -> value != 0;
      default -> value;
    };
  }

  private static List<Double> expected(List<MadeUpRecord> records) {
    Assessment assessment = MODEL.model().newAssessment();
    List<Double> probabilities = new ArrayList<>();
    for (MadeUpRecord made : records) {
      MODEL.model().assess(made.record(), made.velocity(), assessment);
      probabilities.add(assessment.probability());
    }
    return probabilities;
  }

  @Test
  void theSameNumbersGiveTheSameBitsAsTheLibraryByEveryDoor() throws Exception {
    List<MadeUpRecord> made = MadeUpRecord.of(MODEL.model(), 150);
    List<Map<String, Object>> records = made.stream().map(CallerPastTest::fields).toList();
    List<Double> expected = expected(made);

    List<Double> single = new ArrayList<>();
    for (Map<String, Object> record : records) {
      single.add((Double) read(score(record)).get("probability"));
    }
    String array =
        running.post("/v1/score/batch", "application/json", JSON.std.asString(records)).body();
    String lines =
        running
            .post("/v1/score/batch", "application/x-ndjson", ndjson(records))
            .body()
            .lines()
            .collect(Collectors.joining(",", "[", "]"));
    String table = running.post("/v1/score/batch", "text/csv", csv(records)).body();

    assertThat(expected).doesNotHaveDuplicates();
    assertThat(single).isEqualTo(expected);
    assertThat(probabilities(array)).isEqualTo(expected);
    assertThat(probabilities(lines)).isEqualTo(expected);
    assertThat(table.lines().skip(1).map(line -> Double.valueOf(line.split(",", -1)[0])).toList())
        .isEqualTo(expected);
    assertThat(inferred(records)).isEqualTo(expected);
  }

  private static List<Double> probabilities(String array) throws IOException {
    return JSON.std.listFrom(array).stream()
        .map(answer -> (Double) ((Map<?, ?>) answer).get("probability"))
        .toList();
  }

  private static String ndjson(List<Map<String, Object>> records) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> record : records) {
      lines.append(JSON.std.asString(record)).append('\n');
    }
    return lines.toString();
  }

  private static List<String> names() {
    return records(MadeUpRecord.of(MODEL.model(), 150)).stream()
        .flatMap(record -> record.keySet().stream())
        .distinct()
        .toList();
  }

  private static List<Map<String, Object>> records(List<MadeUpRecord> made) {
    return made.stream().map(CallerPastTest::fields).toList();
  }

  private static String csv(List<Map<String, Object>> records) {
    StringBuilder table = new StringBuilder(line(names(), name -> name));
    for (Map<String, Object> record : records) {
      table.append(line(names(), name -> moment(name, record.getOrDefault(name, ""))));
    }
    return table.toString();
  }

  /** A cell of a time column without a format of its own is a date. */
  private static String moment(String name, Object value) {
    return name.equals("moment") && value instanceof Long millis
        ? Instant.ofEpochMilli(millis).toString()
        : value.toString();
  }

  private static String line(List<String> names, UnaryOperator<String> cell) {
    return names.stream()
        .map(name -> '"' + cell.apply(name) + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static List<Double> inferred(List<Map<String, Object>> records) throws IOException {
    List<Map<String, Object>> inputs = new ArrayList<>();
    for (String name : names()) {
      List<Object> data = new ArrayList<>();
      records.forEach(record -> data.add(record.get(name)));
      inputs.add(
          Map.of(
              "name", name, "shape", List.of(data.size()), "datatype", type(name), "data", data));
    }
    String body =
        running.post(INFER, "application/json", JSON.std.asString(Map.of("inputs", inputs))).body();
    for (Object output : (List<?>) Objects.requireNonNull(JSON.std.mapFrom(body).get("outputs"))) {
      if ("probability".equals(((Map<?, ?>) output).get("name"))) {
        return ((List<?>) Objects.requireNonNull(((Map<?, ?>) output).get("data")))
            .stream().map(Double.class::cast).toList();
      }
    }
    throw new AssertionError(body);
  }

  private static String type(String name) {
    return MODEL.model().inputs().columns().stream()
        .filter(column -> column.name().equals(name))
        .map(column -> TYPES.getOrDefault(column.kind(), "BYTES"))
        .findFirst()
        .orElse("FP64");
  }

  @Test
  void noStateIsTouchedAndNoneIsMissed() throws Exception {
    Map<String, Object> first = read(score(record(3, 80, 600)));
    Map<String, Object> again = read(score(record(3, 80, 600)));

    assertThat(first).containsEntry("stateUpdated", false);
    assertThat(again.get("probability")).isEqualTo(first.get("probability"));
    assertThat(first.toString()).doesNotContain("STATE-COLD", "earlier records by it");
  }

  @Test
  void whatTheCallerSaysDecides() throws Exception {
    assertThat(read(score(record(0, 0, "NA"))).get("probability"))
        .isNotEqualTo(read(score(record(9, 700, 5))).get("probability"));
  }

  @ParameterizedTest
  @ValueSource(strings = {COUNT, SUM, SINCE})
  void eachFieldIsRequired(String field) throws Exception {
    Map<String, Object> record = record(1, 2, 3);
    record.remove(field);
    assertRefused(score(record), field, "is required");

    record.put(field, "!");
    String body = JSON.std.asString(record).replace("\"!\"", "null");
    assertRefused(running.score(body), field, "is required");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'count(email, 24h)',                 -1,        a number of 0 or more
          'since-last(email + channel, ever)', -0.5,      a number of 0 or more
          'count(email, 24h)',                 '"3"',     a number is expected
          'count(email, 24h)',                 true,      a number is expected
          'count(email, 24h)',                 '[3]',     a number is expected
          'count(email, 24h)',                 '"n/a"',   a number is expected
          """)
  void aWrongValueIsNamedByItsFieldAndNeverRepeated(String field, String value, String expected)
      throws Exception {
    Map<String, Object> record = record(1, 2, 3);
    record.put(field, "!");
    String body = JSON.std.asString(record).replace("\"!\"", value);

    assertRefused(running.score(body), field, expected);
  }

  private static void assertRefused(HttpResponse<String> answer, String field, String expected)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    Map<String, Object> problem = JSON.std.mapFrom(answer.body());
    assertThat(problem).containsEntry("code", "SCORE-110");
    Map<?, ?> errors = (Map<?, ?>) Objects.requireNonNull(problem.get("errors"));
    assertThat(errors.keySet()).isEqualTo(Set.of(field));
    assertThat(errors.toString()).contains(expected);
  }

  @Test
  void anAmountMayBeBelowZero() throws Exception {
    assertThat(score(record(1, -20, 3)).statusCode()).isEqualTo(200);
  }

  @Test
  void aNumberBeyondWhatTheModelSawIsScoredWithAWarning() throws Exception {
    assertThat(score(record(1_000, 1, 1)).body()).doesNotContain("SCORE-419");
    assertThat(score(record(1_001, 1, 1)).body()).contains("SCORE-419", "1000");
  }

  @Test
  void oneRecordOfABatchWithoutItsPastDoesNotFailTheOthers() throws Exception {
    Map<String, Object> poor = record(1, 2, 3);
    poor.remove(COUNT);
    List<Map<String, Object>> batch = List.of(record(1, 2, 3), poor, record(1, 2, 3));

    String lines = running.post("/v1/score/batch", "application/x-ndjson", ndjson(batch)).body();
    String table =
        running
            .post(
                "/v1/score/batch",
                "text/csv",
                "\"" + COUNT + "\",\"" + SUM + "\",\"" + SINCE + "\"\n1,2,3\n,2,3\n1,2,NA\n")
            .body();

    assertThat(lines.lines().filter(line -> line.contains("SCORE-110")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("\"position\":1", COUNT));
    assertThat(table.lines().filter(line -> line.contains("SCORE-110"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '[null]',  is required
          '[-1]',    a number of 0 or more
          '["3"]',   a number is expected
          """)
  void aTensorOfThePastIsHeldToTheSame(String data, String expected) {
    String one = "{\"name\":\"%s\",\"shape\":[1],\"datatype\":\"FP64\",\"data\":%s}";
    String body =
        "{\"inputs\":["
            + one.formatted(COUNT, data)
            + ","
            + one.formatted(SUM, "[2]")
            + ","
            + one.formatted(SINCE, "[\"NA\"]")
            + "]}";

    HttpResponse<String> answer = running.post(INFER, "application/json", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("count(email, 24h)", expected);
  }

  @Test
  void theModelTellsWhatIsAskedOfItsCallers() throws Exception {
    Map<String, Object> card = read(running.get("/v1/model"));

    assertThat(card).contains(entry("state", Map.of("place", "caller")));
    assertThat((List<?>) card.get("inputs"))
        .filteredOn(input -> "VELOCITY".equals(((Map<?, ?>) input).get("role")))
        .extracting("name", "required", "unit")
        .containsExactly(
            tuple(COUNT, true, "records"),
            tuple(SUM, true, "that of amount"),
            tuple(SINCE, true, "seconds"));
  }

  @Test
  void theDescriptionRequiresTheFieldsAndItsExampleIsScored() throws Exception {
    Map<String, Object> document = read(running.get("/openapi.json"));
    Map<?, ?> record = at(document, "components", "schemas", "Record");
    Map<?, ?> count = at(record, "properties", COUNT);
    Object example =
        at(document, "paths", "/v1/score", "post", "requestBody", "content", "application/json")
            .get("example");

    assertThat(record.get("required")).isEqualTo(List.of(COUNT, SUM, SINCE));
    assertThat(Objects.requireNonNull(count.get("description")).toString())
        .contains(
            "same email in the 24 hours strictly before",
            "Unit: records",
            "plus sign",
            "email: in lower case");
    assertThat(count.get("minimum")).isEqualTo(0);
    assertThat(at(record, "properties", SUM).containsKey("minimum")).isFalse();
    assertThat(running.score(JSON.std.asString(example)).statusCode()).isEqualTo(200);
    assertThat(running.score(ExampleCall.recordWithPast(MODEL)).statusCode()).isEqualTo(200);
  }

  private static Map<?, ?> at(Map<?, ?> document, String... path) {
    Map<?, ?> found = document;
    for (String name : path) {
      found = (Map<?, ?>) Objects.requireNonNull(found.get(name));
    }
    return found;
  }

  @Test
  void programsToCopySendTheFieldsToo() {
    for (Snippet snippet : Snippet.values()) {
      assertThat(snippet.withPast(running.address(), MODEL)).contains(COUNT, SUM, SINCE);
      assertThat(snippet.of(running.address(), MODEL)).doesNotContain(COUNT);
    }
    assertThat(ExampleCall.curlWithPast(running.address(), MODEL)).contains(COUNT);
  }

  @Test
  void aServerThatKeepsAStateKnowsNoSuchField() throws Exception {
    try (RunningServer keeping = new RunningServer(RunningServer.PLAN, MODEL, server -> {})) {
      HttpResponse<String> answer = keeping.score(JSON.std.asString(record(1, 2, 3)));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("unknown field");
    }
  }

  @Test
  void anotherModelTakesOverWithoutKnowingAnything() throws Exception {
    try (RunningServer other =
        RunningServer.keeping(RunningServer.PLAN, MODEL, CallerStates::new)) {
      SealedModel next = SampleModels.counting();
      other.server().states().requireKnown(next.model().velocity());
      other.server().swap(next);

      assertThat(other.score("{\"count(email, 1h)\":2}").statusCode()).isEqualTo(200);
      assertThat(other.score("{}").body()).contains("count(email, 1h)");
    }
  }
}
