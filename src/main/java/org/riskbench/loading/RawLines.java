package org.riskbench.loading;

import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a text as they stand, ended in any way; of a long one only the beginning is kept.
 */
final class RawLines {
  private final Reader text;
  private final int longest;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder line = new StringBuilder();
  private int from;
  private int to;
  private long number;
  private boolean cut;
  private boolean afterReturn;

  RawLines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** Moves to the next line, if there is one. */
  boolean next() throws IOException {
    line.setLength(0);
    cut = false;
    boolean any = false;
    while (from < to || refill()) {
      char c = buffer[from++];
      boolean secondEnd = afterReturn && c == '\n';
      afterReturn = c == '\r';
      if (secondEnd) {
        continue;
      }
      any = true;
      if (c == '\n' || c == '\r') {
        break;
      }
      take(c);
    }
    number += any ? 1 : 0;
    return any;
  }

  private void take(char c) {
    if (line.length() < longest) {
      line.append(c);
    } else {
      cut = true;
    }
  }

  private boolean refill() throws IOException {
    from = 0;
    to = Math.max(0, text.read(buffer, 0, buffer.length));
    return to > 0;
  }

  /** Number of the line, from 1; 0 before the first. */
  long number() {
    return number;
  }

  /** The line, or its beginning and an ellipsis. */
  String line() {
    return cut ? line + "…" : line.toString();
  }
}
