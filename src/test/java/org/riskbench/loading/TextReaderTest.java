package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class TextReaderTest {
  private static final Charset OTHER = Charset.forName("windows-1252");
  private static final int LONGEST = 4;

  @Property(seed = "20260301")
  void everyByteThatIsNoUtf8IsReadAsWindows1252InWhateverPiecesTheBytesArrive(
      @ForAll("bytes") byte[] bytes,
      @ForAll @IntRange(min = 1, max = 5) int arriving,
      @ForAll @IntRange(min = 1, max = 7) int asked)
      throws IOException {
    assertThat(read(bytes, arriving, asked)).isEqualTo(expected(bytes));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> texts =
        Arbitraries.of("a", "plain text", "é", "İ", "€", "😀", "\n")
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> strays =
        Arbitraries.integers().between(0x80, 0xff).map(b -> new byte[] {b.byteValue()});
    return Arbitraries.frequencyOf(Tuple.of(3, texts), Tuple.of(1, strays))
        .list()
        .ofMaxSize(30)
        .map(TextReaderTest::joined);
  }

  private static byte[] joined(List<byte[]> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String read(byte[] bytes, int arriving, int asked) throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream(bytes) {
          @Override
          public int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(arriving, length));
          }
        };
    StringBuilder text = new StringBuilder();
    try (TextReader reader = new TextReader(in, StandardCharsets.UTF_8)) {
      char[] buffer = new char[asked];
      int read = reader.read(buffer, 0, asked);
      while (read >= 0) {
        text.append(buffer, 0, read);
        read = reader.read(buffer, 0, asked);
      }
    }
    return text.toString();
  }

  /** Character by character: the shortest bytes that are one, or a single other one. */
  private static String expected(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < bytes.length) {
      int length = 1;
      Optional<String> found = character(bytes, at, length);
      while (found.isEmpty() && length < LONGEST && at + length < bytes.length) {
        found = character(bytes, at, ++length);
      }
      text.append(found.orElse(new String(bytes, at, 1, OTHER)));
      at += found.isEmpty() ? 1 : length;
    }
    return text.toString();
  }

  private static Optional<String> character(byte[] bytes, int at, int length) {
    byte[] some = Arrays.copyOfRange(bytes, at, at + length);
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(some)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
