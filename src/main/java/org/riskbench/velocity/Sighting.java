package org.riskbench.velocity;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A record as a state sees it: when, under which keys, with which values and amounts. Filled by a
 * {@link SightingReader}, read by a {@link VelocityState}. Not thread-safe: one a thread.
 */
public final class Sighting {
  /** Stands for a key or value that is missing or a placeholder. */
  static final long NO_KEY = 0;

  /** The record says no time. */
  static final long NO_TIME = Long.MIN_VALUE;

  private final Layout layout;
  final long[] keys;
  final long[] values;
  final long[] amounts;
  long time = NO_TIME;

  Sighting(Layout layout) {
    this.layout = layout;
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

  /** Gives every number with the tag of what it was read from. */
  void forEach(BiConsumer<Long, Long> taker) {
    int next = 0;
    taker.accept(layout.tags().get(next++), time);
    for (long[] numbers : new long[][] {keys, values, amounts}) {
      for (long number : numbers) {
        taker.accept(layout.tags().get(next++), number);
      }
    }
  }

  /** Takes the numbers of its tags; whether all were there. */
  boolean fill(Map<Long, Long> numbers) {
    if (!numbers.keySet().containsAll(layout.tags())) {
      return false;
    }
    int next = 0;
    time = numbers.getOrDefault(layout.tags().get(next++), NO_TIME);
    for (long[] into : new long[][] {keys, values, amounts}) {
      for (int i = 0; i < into.length; i++) {
        into[i] = numbers.getOrDefault(layout.tags().get(next++), NO_KEY);
      }
    }
    return true;
  }
}
