package org.riskbench.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.CallerStates;

class LambdaHandlerTest {
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              LambdaHandlerTest.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> null);

  private final LambdaHandler handler = new LambdaHandler(endpoint());

  private static Endpoint endpoint() {
    AnswerPlan plan = new AnswerPlan(RecordLimits.defaults(), false, SealPolicy.OPEN);
    PublishedModel model =
        new PublishedModel(SampleCalls.MODEL, plan, new CallerStates(), KnownLists.none());
    return new Endpoint(model, new EndpointPlan(plan, Optional.empty(), GatewayAnswer.MOST_BYTES));
  }

  private Map<String, Object> handle(Map<String, Object> event) {
    return handle(SampleEvents.bytes(event));
  }

  private Map<String, Object> handle(byte[] event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), out, CONTEXT);
      assertThat(out.size()).isLessThanOrEqualTo(GatewayAnswer.MOST_BYTES);
      return JSON.std.mapFrom(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> scoring() {
    return SampleEvents.event("POST", "/v1/score", "reasons=1", SampleCalls.RECORD);
  }

  private static Map<String, Object> body(Map<String, Object> answer) {
    try {
      return JSON.std.mapFrom((String) answer.get("body"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEventIsAnsweredUnderThePlatformsNameOfIt() {
    Map<String, Object> answer = handle(scoring());
    assertThat(answer).containsEntry("statusCode", 200).containsEntry("isBase64Encoded", false);
    assertThat(body(answer)).containsEntry("requestId", SampleEvents.REQUEST).containsKey("score");
    assertThat(answer.get("headers"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Cache-Control", "no-store");
  }

  @Test
  void aKeyOfTheCallersOwnNamesTheAnswer() {
    Map<String, Object> event = scoring();
    event.put("headers", Map.of("content-type", "application/json", "idempotency-key", "order-1"));
    assertThat(body(handle(event))).containsEntry("requestId", "order-1");
  }

  @Test
  void aBodyInBase64IsTheSameBody() {
    Map<String, Object> event = scoring();
    event.put(
        "body",
        Base64.getEncoder().encodeToString(SampleCalls.RECORD.getBytes(StandardCharsets.UTF_8)));
    event.put("isBase64Encoded", true);
    assertThat(handle(event).get("body")).isEqualTo(handle(scoring()).get("body"));
  }

  @Test
  void aStageWithANameStandsBeforeThePath() {
    Map<String, Object> event = scoring();
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("stage", "live");
    context.put("http", Map.of("method", "GET", "sourceIp", "2001:db8::1"));
    event.put("requestContext", context);
    event.put("rawPath", "/live/ready");
    assertThat(handle(event)).containsEntry("statusCode", 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"version\":\"1.0\",\"httpMethod\":\"POST\",\"path\":\"/v1/score\"}",
        "{\"amount\":42.5}",
        "{\"version\":\"2.0\",\"rawPath\":\"/v1/score\"}",
        "{\"version\":\"2.0\",\"rawPath\":\"/v1/score\",\"requestContext\":7}",
        "{\"version\":\"2.0\",\"headers\":{\"a\":1}}"
      })
  void whatIsNoCallByHttpIsToldSo(String event) {
    Map<String, Object> answer = handle(event.getBytes(StandardCharsets.UTF_8));
    assertThat(answer).containsEntry("statusCode", 400);
    assertThat(body(answer)).containsEntry("code", "CLOUD-101");
  }

  @Test
  void aBodyThatIsNoBase64IsToldSo() {
    Map<String, Object> event = scoring();
    event.put("isBase64Encoded", true);
    assertThat(body(handle(event))).containsEntry("code", "CLOUD-102");
  }

  @Test
  void anErrorNamesTheFieldAndNeverItsValue() {
    Map<String, Object> answer =
        handle(SampleEvents.event("POST", "/v1/score", "", "{\"amount\":\"a secret\"}"));
    assertThat(answer).containsEntry("statusCode", 422);
    assertThat((String) answer.get("body")).contains("amount").doesNotContain("secret");
  }

  @Test
  void aBatchWhoseAnswerIsMoreThanLambdaCanSendIsRefused() {
    String records = "[" + "{},".repeat(9_999) + "{}]";
    Map<String, Object> answer =
        handle(SampleEvents.event("POST", "/v1/score/batch", "reasons=20", records));
    assertThat(answer).containsEntry("statusCode", 413);
    assertThat(body(answer).get("detail")).asString().contains("6 MB");
  }

  @Test
  void anAnswerThatIsTooLargeOnlyOnceItIsQuotedIsRefusedToo() {
    byte[] quotes = new byte[GatewayAnswer.MOST_BYTES * 2 / 3];
    java.util.Arrays.fill(quotes, (byte) '"');
    byte[] answer =
        GatewayAnswer.of(new org.riskbench.answering.Reply(200, "application/json", quotes));
    assertThat(new String(answer, StandardCharsets.UTF_8)).contains("\"statusCode\":413");
  }
}
