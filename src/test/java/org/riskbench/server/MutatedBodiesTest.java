package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class MutatedBodiesTest {
  private static final String RECORD =
      "{\"happened_at\":\"2026-03-01T12:30:00Z\",\"ip_address\":\"203.0.113.9\",\"amount\":42.5,"
          + "\"channel\":\"w\\u0065b\",\"phone_match\":true,\"device\":null}";

  @SuppressWarnings("NullAway.Init")
  private static RunningServer running;

  @BeforeContainer
  static void start() {
    running = RunningServer.start();
  }

  @AfterContainer
  static void stop() {
    running.close();
  }

  @Property(tries = 400, seed = "20261123")
  void aMutatedRecordIsScoredOrRefusedButNeverAFault(@ForAll("mutatedRecords") byte[] body) {
    HttpResponse<String> answer = running.post("/v1/score", "application/json", body);

    assertThat(answer.statusCode()).isIn(200, 400, 422);
    assertThat(answer.body()).startsWith("{").doesNotContain("Exception").doesNotContain("at org.");
  }

  @Property(tries = 400, seed = "20261123")
  void aMutatedBatchIsAnsweredOrRefusedButNeverAFault(@ForAll("mutatedBatches") byte[] body) {
    for (String type : new String[] {"application/json", "application/x-ndjson", "text/csv"}) {
      HttpResponse<String> answer = running.post("/v1/score/batch", type, body);

      assertThat(answer.statusCode()).isIn(200, 400, 413, 422);
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
    }
  }

  @Provide
  Arbitrary<byte[]> mutatedRecords() {
    return mutated(RECORD);
  }

  @Provide
  Arbitrary<byte[]> mutatedBatches() {
    return Arbitraries.of(
            "[" + RECORD + "," + RECORD + "]",
            RECORD + "\n" + RECORD + "\n",
            "amount,channel\n42.5,web\n\"1\",\"a\"\"b\"\n")
        .flatMap(MutatedBodiesTest::mutated);
  }

  /** One to five bytes replaced, cut out or doubled. */
  private static Arbitrary<byte[]> mutated(String text) {
    byte[] sound = text.getBytes(StandardCharsets.UTF_8);
    Arbitrary<Byte> bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes(),
            Arbitraries.of(
                (byte) '"', (byte) '{', (byte) '[', (byte) ']', (byte) '\\', (byte) ','));
    Arbitrary<int[]> places =
        Arbitraries.integers()
            .between(0, sound.length - 1)
            .array(int[].class)
            .ofMinSize(1)
            .ofMaxSize(5);
    return Combinators.combine(places, bytes, Arbitraries.integers().between(0, 2))
        .as((at, value, kind) -> mutate(sound, at, value, kind));
  }

  private static byte[] mutate(byte[] sound, int[] places, byte value, int kind) {
    byte[] body = sound.clone();
    for (int place : places) {
      int at = Math.min(place, body.length - 1);
      if (kind == 0) {
        body[at] = value;
      } else {
        int keepTo = kind == 1 ? at : at + 1;
        byte[] changed = Arrays.copyOf(body, keepTo + body.length - at - (kind == 1 ? 1 : 0));
        System.arraycopy(body, kind == 1 ? at + 1 : at, changed, keepTo, changed.length - keepTo);
        body = changed;
      }
      if (body.length == 0) {
        return body;
      }
    }
    return body;
  }
}
