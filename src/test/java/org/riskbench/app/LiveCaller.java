package org.riskbench.app;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever calls a published model over HTTP, by what was copied from the window. */
final class LiveCaller {
  private static final Pattern CALL =
      Pattern.compile(
          "-d '(?<record>\\{.*})'.*'(?<address>http://[^']+)/v1/score'", Pattern.DOTALL);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI address;
  private final String record;

  private LiveCaller(URI address, String record) {
    this.address = address;
    this.record = record;
  }

  static LiveCaller by(String copied) {
    Matcher call = CALL.matcher(copied);
    if (!call.find()) {
      throw new AssertionError("that is no call");
    }
    return new LiveCaller(URI.create(call.group("address")), call.group("record"));
  }

  /** Calls as it was copied; the answer under its status. */
  Map<String, Object> score(String key) throws IOException, InterruptedException {
    return JSON.std.mapFrom(sent("/v1/score", "application/json", key, record));
  }

  /** Calls for many records of a table; an answer each. */
  List<Map<String, Object>> scoreAll(List<String> lines) throws IOException, InterruptedException {
    String answers =
        sent("/v1/score/batch?lenient=true&update=false", "text/csv", "", String.join("\n", lines));
    return answers.lines().map(LiveCaller::read).toList();
  }

  /** Says what became of an earlier call. */
  void tellFraud(String key) throws IOException, InterruptedException {
    Map<String, String> told =
        Map.of(
            "requestId",
            key,
            "outcome",
            "fraud",
            "kind",
            "chargeback",
            "observedAt",
            Instant.now().toString());
    sent("/v1/feedback", "application/json", "", JSON.std.asString(told));
  }

  private static Map<String, Object> read(String line) {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new AssertionError("an answer that is no JSON", e);
    }
  }

  private String sent(String path, String type, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", type)
            .header("Accept", type.equals("text/csv") ? "application/x-ndjson" : type)
            .POST(BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
