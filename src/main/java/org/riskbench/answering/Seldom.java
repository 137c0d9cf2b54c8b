package org.riskbench.answering;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets a warning through at most once in a while, where a failure of the whole would bring one for
 * each call and fill the disk that it may be about. Any thread.
 */
final class Seldom {
  private final long apart;
  private final LongSupplier nanos;
  private final AtomicLong due;

  /**
   * @param seconds between two warnings at least
   * @param nanos a clock that never goes back, such as {@link System#nanoTime}
   */
  Seldom(int seconds, LongSupplier nanos) {
    this.apart = seconds * 1_000_000_000L;
    this.nanos = nanos;
    this.due = new AtomicLong(nanos.getAsLong());
  }

  /** Whether it is time to warn; true for one caller only. */
  boolean isDue() {
    long now = nanos.getAsLong();
    long at = due.get();
    return now - at >= 0 && due.compareAndSet(at, now + apart);
  }
}
