package org.riskbench.state;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers that records get in the order in which they are taken, and which of them the log may
 * not know of yet. Thread-safe.
 */
final class Numbers {
  private final boolean given;
  private final SightingSource log;
  private final AtomicLong last = new AtomicLong();
  private final ConcurrentSkipListSet<Long> underway = new ConcurrentSkipListSet<>();

  /**
   * No numbers yet.
   *
   * @param given whether records get any
   */
  Numbers(boolean given, SightingSource log) {
    this.given = given;
    this.log = log;
  }

  /** The next number, underway until it is released; 0 if there are none. */
  long next() {
    if (!given) {
      return 0;
    }
    long number = last.incrementAndGet();
    underway.add(number);
    return number;
  }

  /** The highest so far. */
  long last() {
    return last.get();
  }

  /** Goes on after a number. */
  void set(long number) {
    last.set(number);
  }

  /** The log knows of a record by now, or never will. */
  void release(long number) {
    if (number > 0) {
      underway.remove(number);
    }
  }

  /** Whether the log has kept all up to a number that it will ever keep. */
  boolean isKeptUpTo(long number) {
    return underway.headSet(number, true).isEmpty() && log.isKeptUpTo(number);
  }
}
