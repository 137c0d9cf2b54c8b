package org.riskbench.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateQuestionTest {
  private static final URI PAGE = URI.create("https://example.org/riskbench/1.4.0");

  private final Map<String, String> asked = new TreeMap<>();
  private final CountDownLatch silence = new CountDownLatch(1);
  private HttpServer server = server();
  private String body = "";
  private int status = 200;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void answer() {
    server.createContext(
        "/",
        exchange -> {
          exchange
              .getRequestHeaders()
              .forEach((name, values) -> asked.put(name, String.join(",", values)));
          asked.put("request", exchange.getRequestMethod() + " " + exchange.getRequestURI());
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "https://example.org/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.createContext(
        "/silent",
        exchange -> {
          try {
            silence.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.setExecutor(
        work -> {
          Thread thread = new Thread(work);
          thread.setDaemon(true);
          thread.start();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    silence.countDown();
    server.stop(0);
  }

  private Optional<Release> ask(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new UpdateQuestion(address).ask().join();
  }

  @Test
  void theAnswerNamesAVersionAndItsPage() {
    body = "{\"version\":\"1.4.0\",\"page\":\"" + PAGE + "\",\"more\":[1,2]}";

    assertThat(ask("/latest.json")).contains(new Release("1.4.0", PAGE));
  }

  @Test
  void theQuestionTellsNothingOfTheDesk() {
    ask("/latest.json");

    assertThat(asked)
        .containsEntry("request", "GET /latest.json")
        .containsEntry("User-agent", "riskbench");
    assertThat(asked.keySet())
        .isSubsetOf("request", "User-agent", "Host", "Connection", "Content-length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "null",
        "[]",
        "{}",
        "{\"version\":\"1.4.0\"}",
        "{\"version\":7,\"page\":\"https://example.org\"}",
        "{\"version\":\"rm -rf\",\"page\":\"https://example.org\"}",
        "{\"version\":\"1.4.0\",\"page\":\"file:///etc/passwd\"}",
        "{\"version\":\"1.4.0\",\"page\":\"javascript:alert(1)\"}",
        "{\"version\":\"1.4.0\",\"page\":\"http://example.org\"}",
        "{\"version\":\"1.4.0\",\"page\":\"https://a b\"}"
      })
  void anAnswerThatIsNoneIsIgnored(String answer) {
    body = answer;

    assertThat(ask("/latest.json")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 404, 500})
  void onlyAPlainAnswerCounts(int other) {
    status = other;
    body = "{\"version\":\"1.4.0\",\"page\":\"" + PAGE + "\"}";

    assertThat(ask("/latest.json")).isEmpty();
  }

  @Test
  void anEndlessAnswerIsIgnored() {
    body = "{\"version\":\"1.4.0\",\"page\":\"" + PAGE + "\",\"x\":\"" + "y".repeat(50_000) + "\"}";

    assertThat(ask("/latest.json")).isEmpty();
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedFor() {
    assertThat(ask("/silent")).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsNoFailure() {
    server.stop(0);

    assertThat(ask("/latest.json")).isEmpty();
  }

  @Test
  void onlySafeAddressesAreAsked() {
    assertThatThrownBy(() -> new UpdateQuestion(URI.create("http://example.org/latest.json")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(named("http://example.org")).isEmpty();
    assertThat(named("https://")).isEmpty();
    assertThat(named("")).isEmpty();
    assertThat(named("https://example.org/latest.json"))
        .contains(URI.create("https://example.org/latest.json"));
  }

  private static Optional<URI> named(String address) {
    return UpdateAddress.of(Map.of("RISKBENCH_UPDATES", address), new Properties());
  }

  @ParameterizedTest
  @CsvSource({
    "1.4.0, 1.3.9, true",
    "1.4.0, 1.4.0, false",
    "1.4.0, 1.4.0-SNAPSHOT, true",
    "1.4.0, 1.4.1-SNAPSHOT, false",
    "1.10, 1.9.5, true",
    "1.4, 1.4.0, false",
    "1.4.0, 2.0.0, false",
    "1.4.0, unknown, false"
  })
  void aVersionIsNewerByItsNumbers(String there, String here, boolean newer) {
    assertThat(new Release(there, PAGE).isNewerThan(here)).isEqualTo(newer);
  }
}
