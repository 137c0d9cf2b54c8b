package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends. Lines end in \r\n unless the case says otherwise. */
class HostileHttpTest {
  private static final String RECORD = "{\"amount\":60}";
  private static final String SMUGGLED = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @SuppressWarnings("NullAway.Init")
  private static RunningServer running;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** Status codes of all answers on one connection that is closed after the bytes. */
  private static List<Integer> statuses(String bytes) throws IOException {
    try (RawCall call = new RawCall(running.address())) {
      call.send(bytes).finish();
      List<Integer> statuses = new ArrayList<>();
      for (String line : call.rest().split("\r\n")) {
        int at = line.indexOf("HTTP/1.1 ");
        if (at >= 0) {
          statuses.add(Integer.parseInt(line.substring(at + 9, at + 12)));
        }
      }
      return statuses;
    }
  }

  private static String score(String headers, String body) {
    return "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + headers
        + "\r\n"
        + body;
  }

  private static void assertRefusedOnce(String bytes) throws IOException {
    assertThat(statuses(bytes))
        .as(bytes)
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(HostileHttpTest::isRefusal);
  }

  private static boolean isRefusal(int status) {
    return status >= 400 && status < 500;
  }

  @Test
  void bodiesOfTwoLengthsAreRefusedAndNothingBehindThemIsAnswered() throws IOException {
    assertRefusedOnce(
        score("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + SMUGGLED));
    assertRefusedOnce(
        score("Transfer-Encoding: chunked\r\nContent-Length: 6\r\n", "0\r\n\r\n" + SMUGGLED));
    assertRefusedOnce(score("Content-Length: 13\r\nContent-Length: 60\r\n", RECORD + SMUGGLED));
    assertRefusedOnce(score("Content-Length: 13, 60\r\n", RECORD + SMUGGLED));
    assertRefusedOnce(score("Content-Length: -1\r\n", SMUGGLED));
    assertRefusedOnce(score("Content-Length: 0x0d\r\n", RECORD + SMUGGLED));
    assertRefusedOnce(score("Content-Length: 99999999999999999999\r\n", RECORD));
  }

  @Test
  void encodingsThatTwoServersReadDifferentlyAreRefused() throws IOException {
    for (String encoding :
        new String[] {
          "xchunked",
          "chunked, identity",
          "identity",
          "chunked\u000b",
          "\"chunked\"",
          "chun ked",
          "cow"
        }) {
      assertRefusedOnce(score("Transfer-Encoding: " + encoding + "\r\n", "0\r\n\r\n" + SMUGGLED));
    }
    assertRefusedOnce(
        score("Transfer-Encoding: cow\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + SMUGGLED));
    assertRefusedOnce(score("Transfer-Encoding : chunked\r\n", "0\r\n\r\n" + SMUGGLED));
    assertRefusedOnce(score("Content-Length: 13\r\n Transfer-Encoding: chunked\r\n", RECORD));
    assertRefusedOnce(score("X-Folded: a\r\n b\r\nContent-Length: 13\r\n", RECORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZZ\r\n{}\r\n0\r\n\r\n",
        "-1\r\n{}\r\n0\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
        "2;\u0000\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}XX0\r\n\r\n",
        "3\r\n{}",
        ""
      })
  void badChunksAreRefusedByBothDoors(String chunks) throws IOException {
    for (String path : new String[] {"/v1/score", "/v1/score/batch"}) {
      List<Integer> statuses =
          statuses(
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + chunks);
      assertThat(statuses).as(path + " " + chunks).allMatch(HostileHttpTest::isRefusal);
    }
  }

  @Test
  void pathsThatMeanAnotherPathOpenNothing() throws IOException {
    for (String path :
        new String[] {
          "/docs/..;/metrics",
          "/docs/%2e%2e/metrics",
          "/docs/..%2fmetrics",
          "/docs/%2e%2e%2fmetrics",
          "/docs;x/../metrics",
          "//metrics",
          "/docs//../metrics",
          "/%6detrics%00",
          "/docs/\\..\\metrics",
          "/docs/..%5cmetrics",
          "/metrics%",
          "/%u002e%u002e/metrics",
          "/docs/%c0%ae%c0%ae/metrics",
          "http://evil.example/metrics",
          "metrics",
          "*",
          "/docs/../../../../etc/passwd",
          "/docs/swagger-ui.css%00.js",
          "/docs/pom.xml"
        }) {
      List<Integer> statuses = statuses("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(statuses).as(path).allMatch(status -> status >= 400 && status < 500);
    }
  }

  @Test
  void requestLinesAndHostsThatAreNoneAreRefused() throws IOException {
    assertRefusedOnce("GET /health HTTP/1.1\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/1.1\r\nHost: local host\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/1.1\nHost: localhost\n\n");
    assertRefusedOnce("GET /health\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertRefusedOnce("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/1.1\r\nHost: localhost\r\nX\u0000Y: 1\r\n\r\n");
    assertRefusedOnce("GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n");
    assertRefusedOnce(
        "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(10_000) + "\r\n\r\n");
    assertRefusedOnce("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertRefusedOnce(
        "GET /health HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(5_000) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
  void methodsThatNoCallHasAreRefused(String method) throws IOException {
    for (String path : new String[] {"/v1/score", "/v1/score/batch", "/health", "/v1/model"}) {
      assertThat(statuses(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .as(method + " " + path)
          .allMatch(HostileHttpTest::isRefusal);
    }
  }

  @Test
  void malformedUtf8IsRefused() {
    for (int[] bad :
        new int[][] {
          {0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xFF}, {0xE2, 0x82}
        }) {
      byte[] body = "{\"channel\":\"##\"}".getBytes(StandardCharsets.ISO_8859_1);
      byte[] broken = new byte[body.length - 2 + bad.length];
      System.arraycopy(body, 0, broken, 0, 12);
      for (int i = 0; i < bad.length; i++) {
        broken[12 + i] = (byte) bad[i];
      }
      System.arraycopy(body, 14, broken, 12 + bad.length, 2);
      assertThat(running.post("/v1/score", "application/json", broken).statusCode()).isEqualTo(400);
      assertThat(running.post("/v1/score/batch", "application/x-ndjson", broken).body())
          .contains("\"error\"");
    }
  }

  @Test
  void nestedAndDoubledJsonIsRefused() {
    String deep = "[".repeat(30_000) + "]".repeat(30_000);
    for (String body :
        new String[] {
          deep,
          "{\"amount\":" + deep + "}",
          "{\"amount\":1,\"amount\":2}",
          "{\"amount\":1,\"am\\u006funt\":2}",
          "{\"amount\":1e99999}",
          "{\"amount\":" + "9".repeat(2_000) + "}",
          "{\"amount\":NaN}",
          "{\"amount\":0x1}",
          "{\"\\uD800\":1}",
          "{\"amount\":1}{\"amount\":2}",
          "\u0000"
        }) {
      HttpResponse<String> answer = running.score(body);
      assertThat(answer.statusCode())
          .as(body.substring(0, Math.min(60, body.length())))
          .isIn(400, 422);
    }
    assertThat(running.post("/v1/score/batch", "application/json", deep).statusCode())
        .isIn(200, 400);
  }

  @Test
  void aHundredMegabytesAreRefusedLongBeforeTheyHaveCome() throws IOException {
    long most = 100L << 20;
    assertRefusedOnce(score("Content-Length: " + most + "\r\n", "{\"amount\":"));
    try (RawCall call = new RawCall(running.address())) {
      call.send(score("Transfer-Encoding: chunked\r\n", ""));
      String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
      int sent = 0;
      try {
        while (sent < most) {
          call.send(chunk);
          sent += chunk.length();
        }
      } catch (IOException e) {
        // closed on us, as it should be
      }
      assertThat(sent).isLessThan(64 << 20);
    }
    assertThat(running.get("/health").statusCode()).isEqualTo(200);
  }
}
