package org.riskbench.ledger;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Whether the database is away, and when it is asked again. Thread-safe. */
final class Outage {
  private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(4);

  private final LongSupplier nanos;
  private long pause;
  private long since;

  Outage(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether the database failed so lately that it is not asked. */
  synchronized boolean isResting() {
    return pause > 0 && nanos.getAsLong() - since < pause;
  }

  /** Whether the last attempt failed. */
  synchronized boolean isDown() {
    return pause > 0;
  }

  synchronized void failed() {
    pause = Math.min(LONGEST, Math.max(FIRST, 2 * pause));
    since = nanos.getAsLong();
  }

  synchronized void succeeded() {
    pause = 0;
  }
}
