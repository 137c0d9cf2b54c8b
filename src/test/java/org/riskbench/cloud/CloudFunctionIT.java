package org.riskbench.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.ExampleCall;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Cut;
import org.riskbench.kit.Jars;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.ModelId;
import org.riskbench.state.CallerStates;
import org.riskbench.state.LiveStates;
import org.riskbench.state.States;

/** The jar of the kit in the program that Google runs functions in. */
class CloudFunctionIT {
  private static final Jars JARS = new Jars(ClassPath.ofProgram(), "9.9.9");

  @TempDir private Path folder;

  private FunctionInvoker started(byte[] model, Map<String, String> environment)
      throws IOException {
    Files.write(folder.resolve("riskbench-function.jar"), JARS.merged(Cut.FUNCTION));
    Files.write(folder.resolve("model.riskmodel"), model);
    return new FunctionInvoker(folder, environment, folder.resolve("said"));
  }

  private static Endpoint endpoint(SealedModel model, States states) {
    AnswerPlan plan = new AnswerPlan(RecordLimits.defaults(), false, SealPolicy.OPEN);
    return new Endpoint(
        new PublishedModel(model, plan, states, KnownLists.none()),
        new EndpointPlan(plan, Optional.empty(), CloudFunction.MOST_BYTES));
  }

  private static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (String path : List.of("/health", "/ready", "/v1/model", "/openapi.json", "/nothing")) {
      calls.add(SampleCalls.get(path));
    }
    calls.add(SampleCalls.call("HEAD", "/v1/model", Map.of(), ""));
    calls.add(SampleCalls.call("DELETE", "/v1/model", Map.of(), ""));
    for (String path :
        List.of("/v1/score", "/v1/score?reasons=3&update=false", "/v1/score?reasons=21")) {
      calls.add(SampleCalls.post(path, SampleCalls.RECORD));
    }
    for (String body : List.of("", "{", "{\"amount\":\"a text\"}", "{\"nobody_knows_this\":1}")) {
      calls.add(SampleCalls.post("/v1/score", body));
    }
    calls.add(SampleCalls.post("/v1/score", "{\"x\":\"" + "x".repeat(70_000) + "\"}"));
    calls.add(
        SampleCalls.post("/v1/score/batch", "[" + SampleCalls.RECORD + ",{\"amount\":true}]"));
    calls.add(
        SampleCalls.call(
            "POST", "/v1/score", Map.of("Content-Type", "text/plain"), SampleCalls.RECORD));
    return calls;
  }

  @Test
  void everyCallIsAnsweredToTheBitAsHere() throws Exception {
    Endpoint endpoint = endpoint(SampleCalls.MODEL, LiveStates.inMemory());
    try (FunctionInvoker function = started(Files.readAllBytes(SampleCalls.FILE), Map.of())) {
      assertThat(function.isReady()).as(function.said()).isTrue();
      for (Call call : calls()) {
        assertSame(call, function.send(call), endpoint.answer(call));
      }
    }
  }

  @Test
  void aCallThatIsTooLargeIsRefused() throws Exception {
    try (FunctionInvoker function = started(Files.readAllBytes(SampleCalls.FILE), Map.of())) {
      assertThat(function.isReady()).as(function.said()).isTrue();
      Call large =
          SampleCalls.post("/v1/score/batch", "[" + " ".repeat(CloudFunction.MOST_BYTES) + "]");

      assertThat(function.send(large).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void aModelThatCountsIsToldByItsCaller() throws Exception {
    byte[] file =
        ModelFileWriter.seal(Drafts.counting(), new ModelId("counting", 3), Instant.EPOCH);
    SealedModel model = ModelFileReader.read(file);
    Call whole = SampleCalls.post("/v1/score", ExampleCall.recordWithPast(model));
    Call lacking = SampleCalls.post("/v1/score", ExampleCall.record(model));
    Endpoint endpoint = endpoint(model, new CallerStates());
    try (FunctionInvoker function = started(file, Map.of("RISKBENCH_STATE", "caller"))) {
      assertThat(function.isReady()).as(function.said()).isTrue();
      assertSame(whole, function.send(whole), endpoint.answer(whole));
      assertThat(function.send(lacking).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void withoutThatSettingItDoesNotStartAndSaysWhy() throws Exception {
    byte[] file =
        ModelFileWriter.seal(Drafts.counting(), new ModelId("counting", 3), Instant.EPOCH);
    try (FunctionInvoker function = started(file, Map.of())) {
      assertThat(function.exit()).isNotZero();
      assertThat(function.said()).contains("RISKBENCH_STATE");
    }
  }

  private static void assertSame(Call call, HttpResponse<String> answer, Reply expected) {
    String about = call.method() + " " + call.path() + "?" + call.rawQuery();
    assertThat(answer.statusCode()).as(about).isEqualTo(expected.status());
    assertThat(plain(answer.body()))
        .as(about)
        .isEqualTo(plain(new String(expected.body(), StandardCharsets.UTF_8)));
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(about)
        .isEqualToIgnoringCase(expected.contentType());
    SafeHeaders.ALL.forEach(
        (name, value) -> assertThat(answer.headers().firstValue(name)).as(about).contains(value));
  }

  /** Fresh names of requests differ. */
  private static String plain(String body) {
    return body.replaceAll("\"requestId\":\"[^\"]+\"", "");
  }
}
