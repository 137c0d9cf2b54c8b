package org.riskbench.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body comes in pieces of any size: an element must be cut the same way wherever they end. */
class ElementScanTest {
  private static final List<String> ELEMENTS =
      List.of(
          "{\"a\":1}",
          " {\"note\":\"a ] and a } and a , in it\"} ",
          "{\"quoted\":\"\\\"}]\\\\\\\"\",\"b\":[1,2,{\"c\":[]}]}",
          "\"\\\\\"",
          "",
          "17",
          "[[],[\"]\"]]",
          "{\"last\":\"\\u005d\"}");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 64, 1_000})
  void elementsAreCutTheSameHoweverTheBodyComes(int piece) throws IOException {
    String body = String.join(",", ELEMENTS) + "]";
    ByteFeed feed = new ByteFeed(inPieces(body, piece), Long.MAX_VALUE);
    ElementScan scan = new ElementScan();
    List<String> cut = new ArrayList<>();

    int separator;
    do {
      RecordBytes element = new RecordBytes(1 << 10);
      scan.begin();
      assertThat(feed.take(scan, element)).as("an element ends").isTrue();
      cut.add(new String(element.copy(), StandardCharsets.UTF_8));
      separator = feed.take();
    } while (separator == ',');

    assertThat(cut).isEqualTo(ELEMENTS);
    assertThat(separator).isEqualTo(']');
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1", "{\"a\":\"1", "[1,2", "{\"a\":\"\\"})
  void anElementThatBreaksOffIsNotComplete(String body) throws IOException {
    ByteFeed feed = new ByteFeed(inPieces(body, 2), Long.MAX_VALUE);
    ElementScan scan = new ElementScan();
    scan.begin();

    assertThat(feed.take(scan, new RecordBytes(1 << 10))).isFalse();
  }

  private static InputStream inPieces(String body, int most) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(most, length));
      }
    };
  }
}
