package org.riskbench.cloud;

import java.io.ByteArrayOutputStream;
import org.riskbench.answering.Refusal;

/** Collects an answer that may not grow larger than its platform can send. */
final class AnswerBytes extends ByteArrayOutputStream {
  private final int most;
  private boolean full;

  /**
   * Nothing yet.
   *
   * @param most bytes
   */
  AnswerBytes(int most) {
    this.most = most;
  }

  /** The refusal of what would be answered with more than a platform can send. */
  static Refusal tooLarge(int most) {
    return Refusal.tooLarge("The answer", (most >> 20) + " MB");
  }

  /** Whether more was to be written than may be. */
  synchronized boolean isFull() {
    return full;
  }

  @Override
  public synchronized void write(int next) {
    require(1);
    super.write(next);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    require(length);
    super.write(bytes, offset, length);
  }

  private void require(int length) {
    if (length > most - size()) {
      full = true;
      throw tooLarge(most);
    }
  }
}
