package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.access.KeyFile;
import org.riskbench.access.NewKey;
import org.riskbench.access.Rate;
import org.riskbench.access.Scope;
import org.riskbench.problem.ProblemException;
import org.riskbench.signing.OwnerName;

class CallersTest {
  private static final String RECORD = "{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}";

  private final KeyFile file;

  CallersTest(@TempDir Path folder) {
    file = new KeyFile(folder.resolve("callers.keys"));
  }

  private String key(Set<Scope> scopes, Optional<Rate> rate) {
    NewKey made =
        NewKey.make(OwnerName.typed("shop"), scopes, Instant.EPOCH, Optional.empty(), rate);
    file.add(made.key());
    return made.secret();
  }

  private String key(Scope... scopes) {
    return key(Set.of(scopes), Optional.empty());
  }

  private RunningServer running() {
    ServerPlan plan = RunningServer.PLAN.protectedBy(Protection.NONE.keys(file));
    return new RunningServer(plan, SampleModels.version(7));
  }

  private static HttpRequest.Builder score(RunningServer running) {
    return running
        .request("/v1/score?reasons=3")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(RECORD));
  }

  private static HttpResponse<String> get(RunningServer running, String path, String key) {
    return running.send(running.request(path).header("Authorization", "Bearer " + key).build());
  }

  @Test
  void aKeyIsTakenFromEitherHeader() {
    String key = key(Scope.SCORE);
    try (RunningServer running = running()) {
      assertThat(
              running
                  .send(score(running).header("Authorization", "bearer  " + key).build())
                  .statusCode())
          .isEqualTo(200);
      assertThat(running.send(score(running).header("X-API-Key", key).build()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void withoutAKeyThatCountsNothingIsAnsweredButVitalSigns() {
    key(Scope.SCORE);
    try (RunningServer running = running()) {
      HttpResponse<String> none = running.send(score(running).build());
      assertThat(none.statusCode()).isEqualTo(401);
      assertThat(none.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer realm=\"riskbench\"");
      HttpResponse<String> wrong =
          running.send(score(running).header("Authorization", "Bearer rbk_wrong").build());
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("invalid_token");
      assertThat(wrong.body()).doesNotContain("rbk_wrong");
      for (String path :
          new String[] {"/v1/model", "/openapi.json", "/metrics", "/nothing", "/v1/score/batch"}) {
        assertThat(running.get(path).statusCode()).as(path).isEqualTo(401);
      }
      for (String path : new String[] {"/health", "/ready", "/docs", "/docs/docs.js"}) {
        assertThat(running.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void aKeyOpensWhatItsScopesSayAndNothingElse() {
    String feedback = key(Scope.FEEDBACK);
    String metrics = key(Scope.METRICS);
    String admin = key(Scope.ADMIN);
    try (RunningServer running = running()) {
      for (String key : new String[] {feedback, metrics, admin}) {
        HttpResponse<String> refused =
            running.send(score(running).header("X-API-Key", key).build());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(
                running
                    .send(
                        running
                            .request("/v1/score/batch")
                            .header("X-API-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("[]"))
                            .build())
                    .statusCode())
            .isEqualTo(403);
        assertThat(get(running, "/v1/model", key).statusCode()).isEqualTo(200);
      }
      assertThat(get(running, "/metrics", feedback).statusCode()).isEqualTo(403);
      assertThat(get(running, "/metrics", feedback).body())
          .contains("needs the scope metrics or admin", "--scope metrics");
      assertThat(get(running, "/metrics", metrics).statusCode()).isEqualTo(200);
      assertThat(get(running, "/metrics", admin).body()).contains("riskbench_refused_keys_total 0");
    }
  }

  @Test
  void aCallerIsToldThatItsConnectionEndsWhereItsBodyWasNotAwaited() throws Exception {
    key(Scope.SCORE);
    try (RunningServer running = running();
        RawCall call = new RawCall(running.address())) {
      String answer =
          call.send(
                  "POST /v1/score HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                      + "Content-Length: 20\r\n\r\n")
              .rest();

      assertThat(answer).startsWith("HTTP/1.1 401 ");
      assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("\r\nconnection: close\r\n");
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void onlyAKeyThatExplainsIsToldContributionsAndThresholds() throws Exception {
    String plain = key(Scope.SCORE);
    String explains = key(Scope.SCORE, Scope.EXPLAIN);
    try (RunningServer running = running()) {
      Map<String, Object> told =
          JSON.std.mapFrom(running.send(score(running).header("X-API-Key", plain).build()).body());
      assertThat(String.valueOf(told.get("reasons")))
          .contains("code=")
          .doesNotContain("contribution")
          .doesNotContain("text");
      Map<String, Object> more =
          JSON.std.mapFrom(
              running.send(score(running).header("X-API-Key", explains).build()).body());
      assertThat(String.valueOf(more.get("reasons"))).contains("contribution", "text");
      assertThat(told.get("probability")).isEqualTo(more.get("probability"));

      assertThat(get(running, "/v1/model", plain).body())
          .contains("\"bands\"", "\"decision\"")
          .doesNotContain("\"from\"")
          .doesNotContain("\"metrics\"")
          .doesNotContain("resolvedUpTo");
      assertThat(get(running, "/v1/model", explains).body()).contains("\"from\"", "\"metrics\"");
    }
  }

  @Test
  void aKeyThatCallsTooOftenIsToldWhenToComeBack() {
    String key = key(EnumSet.of(Scope.SCORE), Optional.of(new Rate(2, "h")));
    try (RunningServer running = running()) {
      HttpResponse<String> first = running.send(score(running).header("X-API-Key", key).build());
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("RateLimit-Limit")).contains("2");
      assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("1");
      assertThat(get(running, "/v1/model", key).statusCode()).isEqualTo(200);
      HttpResponse<String> third = running.send(score(running).header("X-API-Key", key).build());
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElse("0")))
          .isBetween(1700, 1800);
      assertThat(running.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAddressThatFailsOverAndOverIsSlowedDownButNotAGoodKeyFromThere() {
    String key = key(Scope.SCORE);
    try (RunningServer running = running()) {
      int slowed = 0;
      for (int i = 0; i < 40; i++) {
        HttpResponse<String> answer =
            running.send(
                running.request("/v1/model").header("X-Forwarded-For", "203.0.113." + i).build());
        slowed += answer.statusCode() == 429 ? 1 : 0;
        assertThat(answer.statusCode()).isIn(401, 429);
      }
      assertThat(slowed).isBetween(5, 10);
      assertThat(running.send(score(running).header("X-API-Key", key).build()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void othersReachTheServerOnlyWithKeysOnALineNobodyReads() {
    assertProblem(() -> RunningServer.PLAN.onHost("0.0.0.0"), "SERVER-101");
    ServerPlan keyed = RunningServer.PLAN.protectedBy(Protection.NONE.keys(file));
    assertProblem(() -> keyed.onHost("0.0.0.0"), "SERVER-111");
    ServerPlan proxied =
        RunningServer.PLAN.protectedBy(Protection.NONE.keys(file).behindProxy(true));
    assertThat(proxied.onHost("0.0.0.0").host()).isEqualTo("0.0.0.0");
    assertProblem(
        () -> new ScoringServer().start(proxied.onHost("0.0.0.0"), SampleModels.version(1)),
        "ACCESS-102");
  }

  @Test
  void aNameOfTheServerIsAnsweredAndAnotherIsNot() throws Exception {
    key(Scope.SCORE);
    ServerPlan plan =
        RunningServer.PLAN
            .protectedBy(
                Protection.NONE.keys(file).behindProxy(true).named(Set.of("models.example.com")))
            .onHost("0.0.0.0");
    try (RunningServer running = new RunningServer(plan, SampleModels.version(7))) {
      for (String host : new String[] {"Models.Example.com", "192.0.2.7", "localhost", "[::1]"}) {
        assertThat(health(running, host)).as(host).startsWith("HTTP/1.1 200");
      }
      for (String host : new String[] {"evil.example", "192.0.2.7.evil.example", "1.2.3"}) {
        assertThat(health(running, host)).as(host).startsWith("HTTP/1.1 421");
      }
    }
  }

  private static String health(RunningServer running, String host) throws Exception {
    try (RawCall call =
        new RawCall(java.net.URI.create("http://127.0.0.1:" + running.address().getPort()))) {
      return call.send("GET /health HTTP/1.1\r\nHost: " + host + "\r\n\r\n").line();
    }
  }

  @Test
  void aWebPageOfAnotherHostIsTurnedAwayUnlessItWasLetIn() {
    ServerPlan plan =
        RunningServer.PLAN.protectedBy(Protection.NONE.openTo(Set.of("https://shop.example")));
    try (RunningServer running = new RunningServer(plan, SampleModels.version(7))) {
      for (String origin :
          new String[] {
            "https://evil.example", "null", "http://shop.example", "https://shop.example.evil"
          }) {
        assertThat(running.send(score(running).header("Origin", origin).build()).statusCode())
            .as(origin)
            .isEqualTo(403);
      }
      HttpResponse<String> own =
          running.send(score(running).header("Origin", running.address().toString()).build());
      assertThat(own.statusCode()).isEqualTo(200);
      HttpResponse<String> shop =
          running.send(score(running).header("Origin", "https://shop.example").build());
      assertThat(shop.statusCode()).isEqualTo(200);
      assertThat(shop.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://shop.example");
      HttpResponse<String> question =
          running.send(
              running
                  .request("/v1/score")
                  .header("Origin", "https://shop.example")
                  .header("Access-Control-Request-Method", "POST")
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .build());
      assertThat(question.statusCode()).isEqualTo(204);
      assertThat(question.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
          .contains("X-API-Key");
    }
  }

  private static void assertProblem(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
