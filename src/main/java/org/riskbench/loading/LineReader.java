package org.riskbench.loading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The lines of a text, in a buffer that is used again. A line of any length is read past. */
final class LineReader {
  private static final int LONGEST = 1 << 24;

  private final Reader text;
  private final char[] buffer = new char[1 << 16];
  private int from;
  private int to;
  private char[] line = new char[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;

  LineReader(Reader text) {
    this.text = text;
  }

  /** Moves to the next line, if there is one. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    if (from == to && !refill()) {
      return false;
    }
    number++;
    do {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        return true;
      }
    } while (refill());
    return true;
  }

  private void keep(int end) {
    int more = end - from;
    if (tooLong || length + more > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
    }
    System.arraycopy(buffer, from, line, length, more);
    length += more;
  }

  private boolean refill() throws IOException {
    int read = text.read(buffer, 0, buffer.length);
    from = 0;
    to = Math.max(0, read);
    return read > 0;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(line[i])) {
        return false;
      }
    }
    return !tooLong;
  }

  boolean isTooLong() {
    return tooLong;
  }

  char[] characters() {
    return line;
  }

  int length() {
    return length;
  }

  /** Number of the line, from 1. */
  long line() {
    return number;
  }
}
