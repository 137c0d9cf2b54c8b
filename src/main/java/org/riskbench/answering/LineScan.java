package org.riskbench.answering;

/** Finds where a line ends: before its line feed. Not thread-safe. */
final class LineScan implements ByteFeed.Scan {
  private boolean done;

  /** To be called before each line. */
  void begin() {
    done = false;
  }

  @Override
  public int end(byte[] buffer, int from, int end) {
    for (int at = from; at < end; at++) {
      if (buffer[at] == '\n') {
        done = true;
        return at;
      }
    }
    return end;
  }

  @Override
  public boolean isDone() {
    return done;
  }
}
