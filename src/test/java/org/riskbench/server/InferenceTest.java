package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Open Inference Protocol v2, as its specification has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InferenceTest {
  private static final String MODEL = "/v2/models/registrations";
  private static final String TWO =
      """
      {"id":"42","inputs":[
        {"name":"amount","shape":[2],"datatype":"FP64","data":[60,700.5]},
        {"name":"channel","shape":[2,1],"datatype":"BYTES","data":[["web"],["app"]]},
        {"name":"phone_match","shape":[2],"datatype":"BOOL","data":[true,null]}]%s}
      """;

  private RunningServer running;

  @BeforeAll
  void start() {
    running = RunningServer.start();
  }

  @AfterAll
  void stop() {
    running.close();
  }

  private HttpResponse<String> infer(String body) {
    return running.post(MODEL + "/infer", "application/json", body);
  }

  private static Map<String, Object> body(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.std.mapFrom(answer.body());
  }

  private static List<?> outputs(Map<String, Object> answer) {
    return (List<?>) Objects.requireNonNull(answer.get("outputs"));
  }

  @Test
  void theServerSaysWhatItIsAndThatItLives() throws Exception {
    assertThat(body(running.get("/v2"))).containsKeys("name", "version", "extensions");
    assertThat(body(running.get("/v2/health/live"))).containsEntry("live", true);
    assertThat(body(running.get("/v2/health/ready"))).containsEntry("ready", true);
    for (String path : List.of(MODEL + "/ready", MODEL + "/versions/7/ready")) {
      assertThat(body(running.get(path)))
          .containsEntry("name", "registrations")
          .containsEntry("ready", true);
    }
  }

  @Test
  void theModelIsDescribedByOneTensorAColumn() throws Exception {
    Map<String, Object> card = body(running.get(MODEL));

    assertThat(card)
        .containsEntry("name", "registrations")
        .containsEntry("versions", List.of("7"))
        .containsKey("platform");
    assertThat((List<?>) card.get("inputs"))
        .extracting("name", "datatype", "shape")
        .contains(
            tuple("amount", "FP64", List.of(-1)),
            tuple("channel", "BYTES", List.of(-1)),
            tuple("phone_match", "BOOL", List.of(-1)));
    assertThat((List<?>) card.get("outputs"))
        .extracting("name")
        .contains("probability", "score", "decision");
  }

  @Test
  void aBatchOfTensorsIsScoredAsEachRecordAlone() throws Exception {
    Map<String, Object> answer = body(infer(TWO.formatted("")));
    Map<String, Object> first =
        body(running.score("{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}"));
    Map<String, Object> second = body(running.score("{\"amount\":700.5,\"channel\":\"app\"}"));

    assertThat(answer)
        .containsEntry("id", "42")
        .containsEntry("model_name", "registrations")
        .containsEntry("model_version", "7");
    assertThat(outputs(answer))
        .extracting("name", "datatype", "shape", "data")
        .containsExactly(
            tuple(
                "probability",
                "FP64",
                List.of(2),
                List.of(
                    Objects.requireNonNull(first.get("probability")),
                    Objects.requireNonNull(second.get("probability")))),
            tuple(
                "score",
                "INT64",
                List.of(2),
                List.of(
                    Objects.requireNonNull(first.get("score")),
                    Objects.requireNonNull(second.get("score")))),
            tuple(
                "decision",
                "BYTES",
                List.of(2),
                List.of(
                    Objects.requireNonNull(first.get("decision")),
                    Objects.requireNonNull(second.get("decision")))));
  }

  @Test
  void onlyTheOutputsAskedForAreGivenAndReasonsOnlyThen() throws Exception {
    assertThat(outputs(body(infer(TWO.formatted(",\"outputs\":[{\"name\":\"decision\"}]")))))
        .extracting("name")
        .containsExactly("decision");
    assertThat(outputs(body(infer(TWO.formatted(",\"parameters\":{\"reasons\":2}")))))
        .extracting("name")
        .containsExactly("probability", "score", "decision", "reasons");
  }

  @Test
  void theStateIsToldNothingUnlessAsked() throws Exception {
    try (RunningServer counting = new RunningServer(RunningServer.PLAN, SampleModels.counting())) {
      String body =
          "{\"parameters\":{\"update\":%s},\"inputs\":["
              + "{\"name\":\"at\",\"shape\":[1],\"datatype\":\"BYTES\",\"data\":[\"2026-03-01T12:00:00Z\"]},"
              + "{\"name\":\"email\",\"shape\":[1],\"datatype\":\"BYTES\",\"data\":[\"a@x.org\"]}]}";
      for (boolean update : new boolean[] {false, true}) {
        Map<String, Object> answer =
            body(counting.post(MODEL + "/infer", "application/json", body.formatted(update)));
        assertThat(answer.get("parameters"))
            .asInstanceOf(InstanceOfAssertFactories.MAP)
            .containsEntry("state_updated", update);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{}",
        "{\"inputs\":[]}",
        "{\"inputs\":[{}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[2],\"datatype\":\"FP64\",\"data\":[1]}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[1,2],\"datatype\":\"FP64\",\"data\":[1,2]}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[-1],\"datatype\":\"FP64\",\"data\":[1]}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[1],\"datatype\":\"BYTES\",\"data\":[\"1\"]}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[1],\"datatype\":\"FP64\",\"data\":[\"much\"]}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[1],\"datatype\":\"FP64\",\"data\":[1e999]}]}",
        "{\"inputs\":[{\"name\":\"nope\",\"shape\":[1],\"datatype\":\"FP64\",\"data\":[1]}]}",
        "{\"inputs\":[{\"name\":\"amount\",\"shape\":[1],\"datatype\":\"FP64\",\"data\":[1]}],\"outputs\":[{\"name\":\"x\"}]}",
      })
  void whatIsNotAsTheProtocolHasItIsToldInTheProtocolsForm(String body) throws Exception {
    HttpResponse<String> refused = infer(body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(JSON.std.mapFrom(refused.body())).containsOnlyKeys("error");
    assertThat(refused.body()).doesNotContain("much");
  }

  @Test
  void anotherModelOrVersionIsNotHere() throws Exception {
    for (String path :
        List.of("/v2/models/other", MODEL + "/versions/8", MODEL + "/versions/x/ready")) {
      HttpResponse<String> refused = running.get(path);

      assertThat(refused.statusCode()).isEqualTo(404);
      assertThat(JSON.std.mapFrom(refused.body())).containsOnlyKeys("error");
    }
  }
}
