package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a body, one at a time, never more than a buffer of them in memory. */
final class ByteFeed {
  static final int END = -1;
  private static final int BUFFER = 16 << 10;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private long left;
  private int position;
  private int end;

  /**
   * A feed that stops a body from growing without limit.
   *
   * @param most bytes that may come
   */
  ByteFeed(InputStream in, long most) {
    this.in = in;
    this.left = most;
  }

  /** The next byte (0 to 255) without taking it, or {@link #END}. */
  int peek() throws IOException {
    if (position == end && !fill()) {
      return END;
    }
    return buffer[position] & 0xFF;
  }

  /** Takes the next byte (0 to 255), or {@link #END}. */
  int take() throws IOException {
    int next = peek();
    if (next != END) {
      position++;
    }
    return next;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer, 0, BUFFER));
    left -= end;
    if (left < 0) {
      throw Refusal.tooLarge("The body", "allowed");
    }
    return end > 0;
  }
}
