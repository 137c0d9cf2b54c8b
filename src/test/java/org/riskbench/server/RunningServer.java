package org.riskbench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.States;

/** A real server on a free port, and a client that calls it. */
final class RunningServer implements AutoCloseable {
  static final ServerPlan PLAN = ServerPlan.defaults().onPort(0);

  private final ScoringServer server = new ScoringServer();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  RunningServer(ServerPlan plan, SealedModel model) {
    this(plan, model, KnownLists.none());
  }

  RunningServer(ServerPlan plan, SealedModel model, KnownLists lists) {
    server.use(lists);
    this.address = server.start(plan, model).address();
  }

  private RunningServer(ServerPlan plan, SealedModel model, Supplier<States> states) {
    server.keepBy(states);
    this.address = server.start(plan, model).address();
  }

  /** A server that keeps what it knows of earlier records there. */
  static RunningServer keeping(ServerPlan plan, SealedModel model, Supplier<States> states) {
    return new RunningServer(plan, model, states);
  }

  RunningServer(ServerPlan plan, SealedModel model, DecisionLog log) {
    server.use(log);
    this.address = server.start(plan, model).address();
  }

  static RunningServer start() {
    return new RunningServer(PLAN, SampleModels.version(7));
  }

  ScoringServer server() {
    return server;
  }

  URI address() {
    return address;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpResponse<String> score(String body) {
    return post("/v1/score", "application/json", body);
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String contentType, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
