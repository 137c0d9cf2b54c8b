package org.riskbench.monitor;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Many counters that only rise, counted by many threads at once. Each thread adds to one of a few
 * copies, so that threads seldom meet in one place; reading adds the copies up. Lock-free; adding
 * allocates nothing.
 */
final class StripedCounts {
  private static final int MOST_STRIPES = 8;

  private final AtomicLongArray[] stripes;
  private final int size;

  StripedCounts(int size) {
    this.size = size;
    int wanted = Math.min(MOST_STRIPES, Runtime.getRuntime().availableProcessors());
    this.stripes = new AtomicLongArray[Integer.highestOneBit(wanted)];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new AtomicLongArray(size);
    }
  }

  int size() {
    return size;
  }

  /** The copy that this thread adds to. */
  AtomicLongArray mine() {
    return stripes[(int) Thread.currentThread().getId() & (stripes.length - 1)];
  }

  void increment(int counter) {
    mine().getAndIncrement(counter);
  }

  void add(int counter, long many) {
    mine().getAndAdd(counter, many);
  }

  long sum(int counter) {
    long sum = 0;
    for (AtomicLongArray stripe : stripes) {
      sum += stripe.get(counter);
    }
    return sum;
  }

  /** Writes the first counters, as many as there is room for. */
  void sum(long[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = sum(i);
    }
  }
}
