package org.riskbench.access;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets calls through at a rate, and as many at once as the rate has in one period. Thread-safe
 * without a lock: all it knows is the moment at which it will be full again.
 *
 * <p>Time is whatever counts nanoseconds and never runs backwards, such as {@link System#nanoTime}.
 */
public final class TokenBucket {
  /**
   * How one call fared.
   *
   * @param granted whether it may go on
   * @param limit calls at once at most
   * @param remaining calls that may follow right now
   * @param fullIn seconds until all of them may, rounded up
   * @param retryIn seconds until one more may, rounded up; 0 if it was granted
   */
  public record Take(boolean granted, long limit, long remaining, long fullIn, long retryIn) {}

  private final int burst;
  private final long interval;
  private final AtomicLong full;

  /**
   * A full one.
   *
   * @param now the time, in nanoseconds
   */
  public TokenBucket(Rate rate, long now) {
    this.burst = rate.calls();
    this.interval = rate.period().toNanos() / rate.calls();
    this.full = new AtomicLong(now);
  }

  /**
   * One call asks.
   *
   * @param now the time, in nanoseconds
   */
  public Take take(long now) {
    while (true) {
      long fullAt = full.get();
      long owed = Math.max(fullAt - now, 0);
      long after = owed + interval;
      long most = interval * burst;
      if (after > most) {
        return new Take(false, burst, 0, seconds(owed), seconds(after - most));
      }
      if (full.compareAndSet(fullAt, now + after)) {
        return new Take(true, burst, (most - after) / interval, seconds(after), 0);
      }
    }
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }
}
