package org.riskbench.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;

class FunctionStartTest {
  private static final String COUNTING = "src/test/resources/golden/format-3.riskmodel";

  private static Endpoint start(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    variables.put("RISKBENCH_MODEL", COUNTING);
    variables.put("RISKBENCH_LENIENT", "true"); // its rules ask a list that is not here
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return FunctionStart.of(variables, 1 << 20);
  }

  private static void assertRefused(String code, String... namesAndValues) {
    assertThatThrownBy(() -> start(namesAndValues))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(code);
  }

  @Test
  void aModelThatCountsDoesNotStartWithoutSayingWhere() {
    assertRefused("ENV-101");
  }

  @Test
  void whatAFunctionForgetsIsNoPlaceToCount() {
    assertRefused("CLOUD-111", "RISKBENCH_STATE", "memory");
    assertRefused("CLOUD-111", "RISKBENCH_STATE", "/var/state");
  }

  @Test
  void aLogThatNobodyWouldKeepIsRefused() {
    assertRefused("CLOUD-112", "RISKBENCH_STATE", "caller", "RISKBENCH_LOG", "decisions.db");
  }

  @Test
  void aRedisNeedsTheSecretOfTheDeskBeforeAnyRecordComes() {
    assertRefused("ENV-101", "RISKBENCH_STATE", "redis://127.0.0.1:1");
    assertRefused("STATE-121", "RISKBENCH_STATE", "redis://user:password@127.0.0.1:1");
  }

  @Test
  void aListThatIsNotThereStopsTheStart() {
    assertRefused("LIST-", "RISKBENCH_STATE", "caller", "RISKBENCH_LENIENT", "false");
  }

  @Test
  void aModelThatIsNotThereOrNotSealedByTheKeyNamedStopsTheStart() {
    assertRefused("ENV-104", "RISKBENCH_MODEL", "nowhere.riskmodel");
  }

  @Test
  void aKeyThatIsDamagedStopsTheStart() {
    assertRefused("ACCESS-103", "RISKBENCH_STATE", "caller", "RISKBENCH_KEYS", "no key");
  }

  @Test
  void aCallerWhoKnowsTheCountsIsAnswered() {
    Endpoint endpoint = start("RISKBENCH_STATE", "caller");
    assertThat(endpoint.answer(SampleCalls.get("/ready")).status()).isEqualTo(200);
    assertThat(endpoint.answer(SampleCalls.post("/v1/score", "{}")).status()).isEqualTo(422);
  }

  @Test
  void theModeThatTheEnvironmentNamesHolds() {
    assertRefused("ENV-102", "RISKBENCH_STATE", "caller", "RISKBENCH_MODE", "fallback");

    Endpoint endpoint =
        start(
            "RISKBENCH_MODEL",
            SampleCalls.FILE.toString(),
            "RISKBENCH_STATE",
            "caller",
            "RISKBENCH_MODE",
            "review-all");
    String answer =
        new String(
            endpoint.answer(SampleCalls.post("/v1/score", SampleCalls.RECORD)).body(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(answer).contains("\"mode\":\"review-all\"", "\"decision\":\"REVIEW\"");
  }

  @Test
  void aRedisThatIsGoneIsNeverCountedAsNothing() {
    String secret = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    Endpoint endpoint = start("RISKBENCH_STATE", "redis://127.0.0.1:1", "RISKBENCH_SECRET", secret);
    assertThat(endpoint.answer(SampleCalls.get("/health")).status()).isEqualTo(200);
    String answer =
        new String(
            endpoint.answer(SampleCalls.post("/v1/score", "{}")).body(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(answer).containsAnyOf("\"degraded\":[\"state\"]", "SERVER-120");
  }
}
