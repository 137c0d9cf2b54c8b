package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.access.KeyFile;
import org.riskbench.access.NewKey;
import org.riskbench.access.Scope;
import org.riskbench.signing.OwnerName;
import org.slf4j.LoggerFactory;

/** Values, keys and addresses that are sent reach neither the log, nor an error, nor a figure. */
class LogHygieneTest {
  private static final String VALUE = "Zanzibar77";
  private static final String ADDRESS = "203.0.113.77";
  private static final String SENT_KEY = "rbk_Quagmire88";

  private final Path folder;
  private final KeyFile keys;
  private final NewKey key =
      NewKey.make(
          OwnerName.typed("shop"),
          Set.of(Scope.SCORE, Scope.METRICS),
          Instant.EPOCH,
          Optional.empty(),
          Optional.empty());
  private final List<String> errors = new ArrayList<>();

  LogHygieneTest(@TempDir Path folder) {
    this.folder = folder;
    this.keys = new KeyFile(folder.resolve("callers.keys"));
    keys.add(key.key());
  }

  @BeforeEach
  void logAsInstalled() throws JoranException {
    System.setProperty("riskbench.logs", folder.toString());
    configure("/logback.xml");
  }

  @AfterEach
  void logAsTestsDo() throws JoranException {
    System.clearProperty("riskbench.logs");
    configure("/logback-test.xml");
  }

  private static void configure(String resource) throws JoranException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    URL file = Objects.requireNonNull(LogHygieneTest.class.getResource(resource));
    configurator.doConfigure(file);
  }

  @Test
  void whatCallersSendIsFoundNowhere() throws IOException {
    String figures;
    ServerPlan plan = RunningServer.PLAN.protectedBy(Protection.NONE.keys(keys));
    try (RunningServer running = new RunningServer(plan, SampleModels.version(7))) {
      records(running);
      parameters(running);
      wrongKeys(running);
      brokenHttp(running);
      damagedKeyFile(running);
      figures = get(running, "/metrics", key.secret());
      LoggerFactory.getLogger(ScoringServer.class).info("the log is written");
    }
    String log = Files.readString(folder.resolve("riskbench.log"));

    assertThat(log).contains("the log is written").contains("ACCESS-103");
    assertThat(errors).hasSizeGreaterThan(12);
    for (String text : List.of(log, figures, String.join("\n", errors))) {
      assertThat(text).doesNotContain(VALUE, ADDRESS, "127.0.0.1", "Quagmire88");
      assertThat(text).doesNotContain(key.secret(), key.secret().substring(4));
    }
  }

  private void records(RunningServer running) {
    for (String record :
        new String[] {
          "{\"ip_address\":\"" + ADDRESS + "\",\"channel\":\"" + VALUE + "\",\"amount\":1}",
          "{\"amount\":\"" + VALUE + "\"}",
          "{\"phone_match\":\"" + VALUE + "\"}",
          "{\"happened_at\":\"" + VALUE + "\"}",
          "{\"channel\":{\"" + ADDRESS + "\":\"" + VALUE + "\"}}",
          "{\"channel\":\"" + VALUE + "\",",
          "{\"channel\":\"" + VALUE + "\u0001\"}",
          VALUE,
          "{\"nothing\":\"" + VALUE + "\"}"
        }) {
      post(running, "/v1/score", "application/json", record);
      post(running, "/v1/score/batch", "application/x-ndjson", record + "\n" + record);
      post(running, "/v1/score/batch", "application/json", "[" + record + "]");
    }
    post(running, "/v1/score/batch", "text/csv", "amount,channel\n" + VALUE + ",\"" + VALUE + "\n");
    post(running, "/v1/score", "text/" + VALUE, "{}");
  }

  private void parameters(RunningServer running) {
    for (String query : new String[] {"reasons=", "lenient=", "update=", "other="}) {
      post(running, "/v1/score?" + query + VALUE, "application/json", "{\"amount\":1}");
    }
    errors.add(get(running, "/v1/" + VALUE, key.secret()));
    errors.add(get(running, "/docs/" + VALUE, key.secret()));
  }

  private void wrongKeys(RunningServer running) {
    errors.add(get(running, "/v1/model", SENT_KEY));
    errors.add(get(running, "/metrics?key=" + SENT_KEY, "x"));
  }

  private void brokenHttp(RunningServer running) throws IOException {
    for (String bytes :
        new String[] {
          "GET /health HTTP/1.1\r\nHost: " + VALUE + "@" + ADDRESS + "\r\n\r\n",
          "GET /health HTTP/1.1\r\nHost: " + VALUE + "\r\nHost: " + ADDRESS + "\r\n\r\n",
          "GET /" + VALUE + ";x HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET /%" + VALUE + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
          VALUE + "\r\n\r\n",
          "GET /health HTTP/1.1\r\nHost: localhost\r\n" + VALUE + "\r\n\r\n",
          "GET /health HTTP/1.1\r\nHost: localhost\r\nX-API-Key: a\u0000" + SENT_KEY + "\r\n\r\n",
          "GET /health HTTP/1.1\r\nHost: localhost\r\nOrigin: http://" + VALUE + "\r\n\r\n",
          "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
              + key.secret()
              + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
              + VALUE
              + "\r\n"
              + VALUE
        }) {
      try (RawCall call = new RawCall(running.address())) {
        errors.add(call.send(bytes).finish().rest());
      }
    }
  }

  /** A file that can't be read is the one thing here that is logged. */
  private void damagedKeyFile(RunningServer running) throws IOException {
    Files.writeString(keys.path(), VALUE + " " + key.secret() + "\n");
    long calls = 0;
    while (running.server().notices().isEmpty() && calls++ < 1_000_000) {
      get(running, "/v1/model", key.secret());
    }
  }

  private void post(RunningServer running, String path, String type, String body) {
    HttpResponse<String> answer =
        running.send(
            running
                .request(path)
                .header("X-API-Key", key.secret())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (answer.statusCode() >= 400 || answer.body().contains("\"error\"")) {
      errors.add(answer.body());
    }
  }

  private static String get(RunningServer running, String path, String key) {
    return running
        .send(running.request(path).header("Authorization", "Bearer " + key).build())
        .body();
  }
}
