package org.riskbench.loading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The unpacked bytes of a text file, without its byte order mark. Refuses what is no text from the
 * beginning; a NUL byte further on spoils a row, not the file.
 */
final class TextInput extends FilterInputStream {
  /** A file of another format shows it by here. */
  private static final int BEGINNING = 1 << 12;

  private final Path file;
  private final boolean refuseNul;
  private long position;
  private boolean nul;

  /**
   * The text in a stream.
   *
   * @param mark bytes to leave out at the beginning
   * @param refuseNul whether a NUL byte shows that this is no text (in UTF-16 it doesn't)
   */
  TextInput(Path file, InputStream in, int mark, boolean refuseNul) throws IOException {
    super(in);
    this.file = file;
    this.refuseNul = refuseNul;
    in.skipNBytes(mark);
    this.position = mark;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (refuseNul) {
      for (int i = 0; i < read; i++) {
        if (buffer[offset + i] == 0) {
          if (position + i < BEGINNING) {
            throw LoadProblems.notText(file, position + i).asException();
          }
          nul = true;
        }
      }
    }
    position += Math.max(0, read);
    return read;
  }

  /** Whether a NUL byte has come by so far. */
  boolean hasNul() {
    return nul;
  }
}
