package org.riskbench.loading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The unpacked bytes of a text file, without its byte order mark. Notices a NUL byte, which spoils
 * a row, not the file.
 */
final class TextInput extends FilterInputStream {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST = 0x8080808080808080L;

  private final boolean watch;
  private boolean nul;

  /**
   * The text in a stream.
   *
   * @param mark bytes to leave out at the beginning
   * @param watch whether a NUL byte is none of a letter's (in UTF-16 it may be)
   */
  TextInput(InputStream in, int mark, boolean watch) throws IOException {
    super(in);
    this.watch = watch;
    in.skipNBytes(mark);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    nul |= watch && !nul && hasNul(buffer, offset, offset + read);
    return read;
  }

  /** Looks at eight bytes at a time: of one that is 0 the highest bit comes out set. */
  private static boolean hasNul(byte[] buffer, int from, int to) {
    ByteBuffer eights = ByteBuffer.wrap(buffer).order(ByteOrder.nativeOrder());
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = eights.getLong(at);
      if (((eight - ONES) & ~eight & HIGHEST) != 0) {
        return true;
      }
    }
    for (; at < to; at++) {
      if (buffer[at] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a NUL byte has come by so far. */
  boolean hasNul() {
    return nul;
  }
}
