package org.riskbench.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.access.KeyFile;
import org.riskbench.access.LiveKeys;
import org.riskbench.access.NewKey;
import org.riskbench.access.Rate;
import org.riskbench.access.Scope;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;
import org.riskbench.rule.KnownLists;
import org.riskbench.server.Protection;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;
import org.riskbench.signing.OwnerName;
import org.riskbench.state.LiveStates;

/** Holds the endpoint against the server of one's own, call by call. */
class SameAsServerTest {
  private static final String RECORD = SampleCalls.RECORD;
  private static final String MODEL = "/v2/models/" + SampleCalls.MODEL.id().name();
  private static final List<String> HEADERS =
      List.of("WWW-Authenticate", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining");

  private final HttpClient client = HttpClient.newHttpClient();

  private static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (String path :
        List.of(
            "/health",
            "/ready",
            "/openapi.json",
            "/v1/model",
            "/v1/score",
            "/v2",
            "/v2/health/live",
            "/v2/health/ready",
            MODEL,
            MODEL + "/ready",
            MODEL + "/versions/1/ready",
            MODEL + "/versions/2",
            MODEL + "/infer",
            "/v2/models/another/ready",
            "/nothing",
            "/v1//model",
            "/v1/../v1/model")) {
      calls.add(SampleCalls.get(path));
    }
    for (String path :
        List.of(
            "/v1/score",
            "/v1/score?reasons=3",
            "/v1/score?reasons=21",
            "/v1/score?lenient=perhaps",
            "/v1/score?update=false&reasons=0",
            "/v1/score/batch",
            "/v1/model",
            "/health")) {
      calls.add(SampleCalls.post(path, RECORD));
    }
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "{\"nobody_knows_this\":1}",
            "{\"amount\":\"a text\"}",
            "{\"amount\":1,\"amount\":2}",
            "{\"amount\":NaN}",
            "{}")) {
      calls.add(SampleCalls.post("/v1/score", body));
    }
    calls.add(SampleCalls.post("/v1/score?lenient=true", "{\"nobody_knows_this\":1}"));
    calls.add(SampleCalls.post("/v1/score/batch", "[" + RECORD + ",{\"amount\":true}]"));
    calls.add(SampleCalls.post("/v1/score", "{\"x\":\"" + "x".repeat(70_000) + "\"}"));
    calls.add(SampleCalls.call("POST", "/v1/score", Map.of("content-type", "text/plain"), RECORD));
    calls.add(
        SampleCalls.call(
            "POST",
            "/v1/score",
            Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
            RECORD));
    calls.add(
        SampleCalls.call(
            "POST",
            "/v1/score/batch?reasons=1",
            Map.of("Content-Type", "application/x-ndjson", "Accept", "text/csv"),
            RECORD + "\n\n{\n" + RECORD));
    calls.add(
        SampleCalls.call(
            "POST",
            "/v1/score",
            Map.of("Content-Type", "application/json", "Idempotency-Key", "order-4711"),
            RECORD));
    calls.add(
        SampleCalls.post(
            MODEL + "/infer",
            "{\"inputs\":[{\"name\":\"amount\",\"shape\":[2],\"datatype\":\"FP64\","
                + "\"data\":[1,2]}]}"));
    calls.add(SampleCalls.post(MODEL + "/infer", "{\"inputs\":7}"));
    return calls;
  }

  private static Endpoint endpoint(ServerPlan plan, Optional<LiveKeys> keys) {
    PublishedModel model =
        new PublishedModel(
            SampleCalls.MODEL, plan.answers(), LiveStates.inMemory(), KnownLists.none());
    return new Endpoint(model, new EndpointPlan(plan.answers(), keys, 1 << 20));
  }

  @Test
  void everyCallIsAnsweredAsTheServerAnswersIt() {
    ServerPlan plan = ServerPlan.defaults().onPort(0);
    Endpoint endpoint = endpoint(plan, Optional.empty());
    try (ScoringServer server = new ScoringServer()) {
      URI address = server.start(plan, SampleCalls.MODEL).address();
      for (Call call : calls()) {
        assertSame(call, send(address, call), endpoint.answer(call));
      }
    }
  }

  @Test
  void keysAreAskedForAndCountedAsTheServerDoes(@TempDir Path folder) {
    KeyFile file = new KeyFile(folder.resolve("callers.keys"));
    List<String> keys =
        List.of(
            key(file, Optional.of(Rate.of("5/m").orElseThrow()), Scope.SCORE),
            key(file, Optional.empty(), Scope.METRICS),
            "rbk_" + "x".repeat(43),
            "");
    ServerPlan plan = ServerPlan.defaults().onPort(0).protectedBy(Protection.NONE.keys(file));
    LiveKeys live = new LiveKeys(file, Clock.systemUTC(), System::nanoTime, trouble -> {});
    Endpoint endpoint = endpoint(plan, Optional.of(live));
    try (ScoringServer server = new ScoringServer()) {
      URI address = server.start(plan, SampleCalls.MODEL).address();
      for (String key : keys) {
        for (Call call :
            List.of(
                SampleCalls.get("/health"),
                SampleCalls.get("/v1/model"),
                SampleCalls.get("/nothing"),
                SampleCalls.post("/v1/score?reasons=2", RECORD),
                SampleCalls.post(MODEL + "/infer", "{}"),
                SampleCalls.post("/v1/score", RECORD),
                SampleCalls.post("/v1/score", RECORD))) {
          Call keyed = with(call, key);
          assertSame(keyed, send(address, keyed), endpoint.answer(keyed));
        }
      }
    }
  }

  private static String key(KeyFile file, Optional<Rate> rate, Scope scope) {
    NewKey made =
        NewKey.make(OwnerName.typed("shop"), Set.of(scope), Instant.EPOCH, Optional.empty(), rate);
    file.add(made.key());
    return made.secret();
  }

  private static Call with(Call call, String key) {
    Map<String, String> headers = new HashMap<>(call.headers());
    if (!key.isEmpty()) {
      headers.put("Authorization", "Bearer " + key);
    }
    return new Call(
        call.method(), call.path(), call.rawQuery(), headers, call.body(), call.sender());
  }

  private HttpResponse<String> send(URI address, Call call) {
    String query = call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + call.path() + query))
            .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void assertSame(Call call, HttpResponse<String> server, Reply endpoint) {
    String about = call.method() + " " + call.path() + "?" + call.rawQuery();
    assertThat(endpoint.status()).as(about).isEqualTo(server.statusCode());
    assertThat(endpoint.contentType())
        .as(about)
        .isEqualToIgnoringCase(server.headers().firstValue("Content-Type").orElse(""));
    assertThat(plain(new String(endpoint.body(), StandardCharsets.UTF_8)))
        .as(about)
        .isEqualTo(plain(server.body()));
    assertThat(endpoint.headers()).as(about).containsAllEntriesOf(SafeHeaders.ALL);
    for (String header : HEADERS) {
      assertThat(Optional.ofNullable(endpoint.headers().get(header)))
          .as(about + " " + header)
          .isEqualTo(server.headers().firstValue(header));
    }
  }

  /** Fresh names of requests differ. */
  private static String plain(String body) {
    return body.replaceAll("\"requestId\" ?: ?\"[0-9a-f-]{36}(\\.\\d+)?\"", "");
  }
}
