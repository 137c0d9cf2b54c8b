package org.riskbench.state;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what somebody else is about to finish. */
final class Waiting {
  private static final long STEP_NANOS = 1_000_000;

  private Waiting() {}

  /** Whether it came true in time. An interrupt ends the waiting. */
  static boolean until(BooleanSupplier done, Duration patience) {
    long begun = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - begun > patience.toNanos()
          || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    return true;
  }
}
