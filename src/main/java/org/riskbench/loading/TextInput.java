package org.riskbench.loading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The unpacked bytes of a text file, without its byte order mark. Notices a NUL byte, which spoils
 * a row, not the file.
 */
final class TextInput extends FilterInputStream {
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
    for (int i = offset; watch && !nul && i < offset + read; i++) {
      nul = buffer[i] == 0;
    }
    return read;
  }

  /** Whether a NUL byte has come by so far. */
  boolean hasNul() {
    return nul;
  }
}
