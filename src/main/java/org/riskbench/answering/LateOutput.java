package org.riskbench.answering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * Keeps the first bytes back as long as it can, so that an early failure is still a clean refusal.
 */
final class LateOutput extends OutputStream {
  private static final int BUFFER = 32 << 10;

  private final Supplier<OutputStream> target;
  private final byte[] buffer = new byte[BUFFER];
  private int length;
  private boolean begun;

  LateOutput(Supplier<OutputStream> target) {
    this.target = target;
  }

  /** Whether bytes have left: the status can't be changed any more. */
  boolean isBegun() {
    return begun;
  }

  @Override
  public void write(int next) throws IOException {
    if (length == BUFFER) {
      pass();
    }
    buffer[length++] = (byte) next;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int from = offset;
    int left = count;
    while (left > 0) {
      if (length == BUFFER) {
        pass();
      }
      int part = Math.min(left, BUFFER - length);
      System.arraycopy(bytes, from, buffer, length, part);
      length += part;
      from += part;
      left -= part;
    }
  }

  @Override
  public void flush() throws IOException {
    pass();
    target.get().flush();
  }

  private void pass() throws IOException {
    begun = true;
    target.get().write(buffer, 0, length);
    length = 0;
  }
}
