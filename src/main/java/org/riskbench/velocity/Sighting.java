package org.riskbench.velocity;

/**
 * A record as a state sees it: when, under which keys, with which values and amounts. Filled by a
 * {@link SightingReader}, read by a {@link VelocityState}. Not thread-safe: one a thread.
 */
public final class Sighting {
  /** Stands for a key or value that is missing or a placeholder. */
  static final long NO_KEY = 0;

  /** The record says no time. */
  static final long NO_TIME = Long.MIN_VALUE;

  final long[] keys;
  final long[] values;
  final long[] amounts;
  long time = NO_TIME;

  Sighting(Layout layout) {
    this.keys = new long[layout.entities().size()];
    this.values = new long[layout.values().size()];
    this.amounts = new long[layout.amounts().size()];
  }

  /** Whether the record says when it happened. */
  public boolean hasTime() {
    return time != NO_TIME;
  }

  /** When it happened, in milliseconds since 1970 (or since the start of a plain count). */
  public long time() {
    return time;
  }

  /** Gives a record without a time of its own the time of its receipt. */
  public void happenedAt(long millis) {
    time = millis;
  }
}
