package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a body, never more than a buffer of them in memory. */
final class ByteFeed {
  static final int END = -1;
  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private long left;
  private int position;
  private int end;

  /** Says where a piece of a body ends. */
  interface Scan {
    /**
     * Looks through what is at hand, from where it left off the last time.
     *
     * @return position behind the last byte that belongs to the piece; {@code end} if it goes on
     */
    int end(byte[] buffer, int from, int end);

    /** Whether the piece is complete. */
    boolean isDone();
  }

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

  /**
   * Takes a piece, a buffer at a time: looking at each byte by itself would cost as much as parsing
   * it.
   *
   * @param into is added the piece
   * @return whether it was complete before the body ended
   */
  boolean take(Scan scan, RecordBytes into) throws IOException {
    while (!scan.isDone()) {
      if (position == end && !fill()) {
        return false;
      }
      int until = scan.end(buffer, position, end);
      into.add(buffer, position, until - position);
      position = until;
    }
    return true;
  }

  /** Reads more, if so many bytes are not at hand, as far as there are any. */
  void want(int bytes) throws IOException {
    while (end - position < bytes && (position > 0 || end < BUFFER)) {
      System.arraycopy(buffer, position, buffer, 0, end - position);
      end -= position;
      position = 0;
      if (!read()) {
        return;
      }
    }
  }

  /** What is at hand, from {@link #position} to {@link #end}; not to be written to. */
  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  /** Takes what is at hand up to a place. */
  void takeTo(int place) {
    position = place;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = 0;
    return read();
  }

  /** Reads some bytes behind those at hand. */
  private boolean read() throws IOException {
    int read = Math.max(0, in.read(buffer, end, BUFFER - end));
    end += read;
    left -= read;
    if (left < 0) {
      throw Refusal.tooLarge("The body", "allowed");
    }
    return read > 0;
  }
}
