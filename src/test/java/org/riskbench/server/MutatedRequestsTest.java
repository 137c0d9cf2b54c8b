package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.riskbench.access.KeyFile;
import org.riskbench.access.NewKey;
import org.riskbench.access.Scope;
import org.riskbench.signing.OwnerName;

/** Whole requests, line and headers and body, bent at a few places: with a key and without. */
class MutatedRequestsTest {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final String KEY = "KEY";

  @SuppressWarnings("NullAway.Init")
  private static RunningServer running;

  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static String secret;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("callers");
    KeyFile file = new KeyFile(folder.resolve("callers.keys"));
    NewKey key =
        NewKey.make(
            OwnerName.typed("shop"),
            Set.of(Scope.SCORE),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());
    file.add(key.key());
    secret = key.secret();
    running =
        new RunningServer(
            RunningServer.PLAN.protectedBy(Protection.NONE.keys(file)), SampleModels.version(7));
  }

  @AfterContainer
  static void stop() throws IOException {
    running.close();
    for (String name : List.of("callers.keys", ".lock")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 500, seed = "20261126")
  void aBentRequestIsAnsweredOrRefusedAndTheServerGoesOn(@ForAll("requests") String request)
      throws IOException {
    String answers = answers(request.replace(KEY, secret));

    Matcher status = STATUS.matcher(answers);
    while (status.find()) {
      assertThat(Integer.parseInt(status.group(1))).as(request).isLessThan(500);
    }
    assertThat(answers).doesNotContain("Exception").doesNotContain("at org.");
    HttpResponse<String> health = running.get("/health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
  }

  @Property(tries = 300, seed = "20261126")
  void withoutAKeyNoBentRequestReachesTheModel(@ForAll("requests") String request)
      throws IOException {
    assertThat(answers(request.replace(KEY, "rbk_nothing")))
        .doesNotContain("\"probability\"")
        .doesNotContain("\"inputs\"");
  }

  private static String answers(String request) throws IOException {
    try (RawCall call = new RawCall(running.address())) {
      return call.send(request).finish().rest();
    } catch (IOException e) {
      return ""; // closed on us
    }
  }

  @Provide
  Arbitrary<String> requests() {
    return Arbitraries.of(
            "POST /v1/score?reasons=2 HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
                + KEY
                + "\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"amount\":60}",
            "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + KEY
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "d\r\n{\"amount\":60}\r\n0\r\n\r\n",
            "POST /v1/score/batch HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
                + KEY
                + "\r\nContent-Type: text/csv\r\nContent-Length: 21\r\n\r\namount,channel\n1,web\n",
            "GET /docs/docs.js HTTP/1.1\r\nHost: localhost\r\n\r\nGET /v1/model HTTP/1.1\r\n"
                + "Host: localhost\r\nX-API-Key: "
                + KEY
                + "\r\n\r\n")
        .flatMap(MutatedRequestsTest::bent);
  }

  /** One to four places: a sign put in, taken out, doubled or made another. */
  private static Arbitrary<String> bent(String sound) {
    Arbitrary<String> signs =
        Arbitraries.of(
            "\r\n",
            "\n",
            "\r",
            " ",
            "\t",
            ":",
            ";",
            "/",
            "..",
            "%",
            "\u0000",
            "\u00ff",
            "0",
            "-",
            ",",
            "\"",
            "{",
            "Content-Length: 3\r\n",
            "Transfer-Encoding: chunked\r\n");
    Arbitrary<List<Integer>> places =
        Arbitraries.integers().between(0, sound.length() - 1).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(places, signs, Arbitraries.integers().between(0, 2))
        .as((at, sign, kind) -> bend(sound, at, sign, kind));
  }

  private static String bend(String sound, List<Integer> places, String sign, int kind) {
    StringBuilder text = new StringBuilder(sound);
    for (int place : places) {
      int at = Math.min(place, text.length() - 1);
      int cut = kind == 0 ? at : at + 1;
      text.replace(at, cut, kind == 1 ? "" : sign);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
