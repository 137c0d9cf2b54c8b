package org.riskbench.answering;

/**
 * Finds where an element of a JSON array ends, by brackets and quotes alone: before the comma or
 * the closing bracket at its own depth. Not thread-safe.
 */
final class ElementScan implements ByteFeed.Scan {
  private static final boolean[] WEIGHTY = new boolean[256];

  static {
    for (char weighty : "\"{}[],".toCharArray()) {
      WEIGHTY[weighty] = true;
    }
  }

  private int depth;
  private boolean text;
  private boolean escaped;
  private boolean done;

  /** To be called before each element. */
  void begin() {
    depth = 0;
    text = false;
    escaped = false;
    done = false;
  }

  @Override
  public int end(byte[] buffer, int from, int end) {
    int at = from;
    while (at < end) {
      at = text ? textEnd(buffer, at, end) : next(buffer, at, end);
      if (at == end || isEnd(buffer[at])) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Position of the next byte that may open or end something. */
  private static int next(byte[] buffer, int from, int end) {
    int at = from;
    while (at < end && !WEIGHTY[buffer[at] & 0xFF]) {
      at++;
    }
    return at;
  }

  /** Whether the element ends before this byte; if not, takes note of it. */
  private boolean isEnd(byte next) {
    switch (next) {
      case '"' -> text = !text;
      case '{', '[' -> depth++;
      case ',' -> done = depth == 0;
      default -> {
        done = depth == 0;
        depth--;
      }
    }
    return done;
  }

  /** Position of the quote that ends a text. */
  private int textEnd(byte[] buffer, int from, int end) {
    int at = from;
    while (at < end && (escaped || buffer[at] != '"')) {
      escaped = !escaped && buffer[at] == '\\';
      at++;
    }
    return at;
  }

  @Override
  public boolean isDone() {
    return done;
  }
}
