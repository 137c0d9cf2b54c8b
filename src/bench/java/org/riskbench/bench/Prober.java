package org.riskbench.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An honest caller: asks again and again, and keeps how it fared. */
final class Prober {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final HttpRequest request;
  private int answered;
  private int failed;
  private long worst;

  private Prober(HttpRequest request) {
    this.request = request;
  }

  static Prober health(URI server) {
    return new Prober(HttpRequest.newBuilder(server.resolve("/health")).timeout(PATIENCE).build());
  }

  static Prober score(URI server) {
    return new Prober(
        HttpRequest.newBuilder(server.resolve("/v1/score"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":60,\"channel\":\"web\"}"))
            .build());
  }

  void ask() throws InterruptedException {
    long begun = System.nanoTime();
    try {
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      answered += answer.statusCode() == 200 ? 1 : 0;
      failed += answer.statusCode() == 200 ? 0 : 1;
    } catch (IOException e) {
      failed++; // no answer in time
    }
    worst = Math.max(worst, System.nanoTime() - begun);
  }

  /** Answers, failures and the longest wait. */
  String outcome() {
    return "%d / %d / %d ms".formatted(answered, failed, worst / 1_000_000);
  }
}
