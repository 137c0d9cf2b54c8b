package org.riskbench.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a text. What is not valid UTF-8 in a text taken for UTF-8 is read as
 * windows-1252, byte by byte: so one pass reads either, a stray byte harms nothing but itself, and
 * training and scoring see the same text.
 */
final class TextReader extends Reader {
  private static final Charset OTHER = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final char NONE = 0;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final Charset charset;
  private final boolean isUtf8;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private char second = NONE;
  private boolean atEnd;
  private boolean otherSeen;

  TextReader(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
    this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
    CodingErrorAction malformed = isUtf8 ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(malformed)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** The character set read so far. */
  String charset() {
    return isMixed() ? OTHER.name() : charset.name();
  }

  /** Whether something was no valid UTF-8. */
  boolean isMixed() {
    return otherSeen;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer characters = CharBuffer.wrap(buffer, offset, length);
    if (second != NONE && length > 0) {
      characters.put(second);
      second = NONE;
    }
    while (characters.position() == offset && length > 0) {
      CoderResult result = decode(characters);
      if (result.isMalformed()) {
        readOther(characters);
      } else if (result.isOverflow() && characters.position() == offset) {
        readPair(characters);
      } else if (characters.position() == offset) {
        if (atEnd) {
          return -1;
        }
        fill();
      }
    }
    return characters.position() - offset;
  }

  /**
   * As much as there is room for. After the first letter with an accent the decoder is four times
   * slower than a loop, so that it gets such letters only.
   */
  private CoderResult decode(CharBuffer characters) {
    CoderResult result = CoderResult.UNDERFLOW;
    int before = -1;
    while (isUtf8 && bytes.position() > before && characters.hasRemaining()) {
      before = bytes.position();
      copyAscii(characters);
      int end = bytes.limit();
      bytes.limit(endOfOther());
      result = decoder.decode(bytes, characters, atEnd);
      bytes.limit(end);
      if (result.isMalformed()) {
        return result;
      }
    }
    return decoder.decode(bytes, characters, atEnd);
  }

  private void copyAscii(CharBuffer characters) {
    byte[] from = bytes.array();
    char[] to = characters.array();
    int shift = characters.arrayOffset() + characters.position() - bytes.position();
    int first = bytes.position();
    int end = first + Math.min(bytes.remaining(), characters.remaining());
    int i = first;
    while (i < end && from[i] >= 0) {
      to[i + shift] = (char) from[i];
      i++;
    }
    bytes.position(i);
    characters.position(characters.position() + i - first);
  }

  /** Where the bytes that are no ASCII end. */
  private int endOfOther() {
    byte[] all = bytes.array();
    int i = bytes.position();
    while (i < bytes.limit() && all[i] < 0) {
      i++;
    }
    return i;
  }

  /** Two that make one character where there is room for one. */
  private void readPair(CharBuffer characters) {
    CharBuffer pair = CharBuffer.allocate(2);
    decoder.decode(bytes, pair, atEnd);
    characters.put(pair.get(0));
    second = pair.get(1);
  }

  /** One byte that can't be part of UTF-8. */
  private void readOther(CharBuffer characters) {
    if (characters.hasRemaining()) {
      otherSeen = true;
      characters.put(OTHER.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
