package org.riskbench.monitor;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Many counters that only rise, counted by many threads at once. There are a few copies of them; a
 * thread takes one that nobody else has, adds what it has to, and gives it back, which costs less
 * than as many atomic additions. Nobody waits while any copy is free; reading adds the copies up.
 * Counting allocates nothing.
 */
final class StripedCounts {
  private static final int LEAST_STRIPES = 4;
  private static final int MOST_STRIPES = 16;

  private final Stripe[] stripes;
  private final int size;

  /** One copy. */
  static final class Stripe {
    /** In the middle of a piece of memory of its own: no other copy's flag shares its line. */
    private static final int FLAG = 16;

    private final AtomicIntegerArray taken = new AtomicIntegerArray(2 * FLAG);
    private final long[] counts;

    Stripe(int size) {
      this.counts = new long[size];
    }

    private boolean take() {
      return taken.getPlain(FLAG) == 0 && taken.compareAndSet(FLAG, 0, 1);
    }

    void increment(int counter) {
      counts[counter]++;
    }

    void add(int counter, long many) {
      counts[counter] += many;
    }

    /** Lets others have it; nothing may be added after. */
    void giveBack() {
      taken.setRelease(FLAG, 0);
    }
  }

  StripedCounts(int size) {
    this.size = size;
    int wanted = 2 * Runtime.getRuntime().availableProcessors();
    int many = Math.max(LEAST_STRIPES, Math.min(MOST_STRIPES, wanted));
    this.stripes = new Stripe[Integer.highestOneBit(many)];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new Stripe(size);
    }
  }

  int size() {
    return size;
  }

  /** A copy for this thread alone, until it is given back. */
  Stripe take() {
    int mine = (int) Thread.currentThread().getId();
    for (int i = 0; ; i++) {
      Stripe stripe = stripes[(mine + i) & (stripes.length - 1)];
      if (stripe.take()) {
        return stripe;
      }
      if ((i & (stripes.length - 1)) == stripes.length - 1) {
        Thread.onSpinWait();
      }
    }
  }

  private static Stripe taken(Stripe stripe) {
    while (!stripe.take()) {
      Thread.onSpinWait();
    }
    return stripe;
  }

  /** Adds to all counters. */
  void add(long[] many) {
    Stripe stripe = take();
    for (int i = 0; i < size; i++) {
      stripe.add(i, many[i]);
    }
    stripe.giveBack();
  }

  void increment(int counter) {
    Stripe stripe = take();
    stripe.increment(counter);
    stripe.giveBack();
  }

  long sum(int counter) {
    long sum = 0;
    for (Stripe stripe : stripes) {
      sum += taken(stripe).counts[counter];
      stripe.giveBack();
    }
    return sum;
  }

  /** Writes the first counters, as many as there is room for. */
  void sum(long[] into) {
    Arrays.fill(into, 0);
    for (Stripe stripe : stripes) {
      long[] counts = taken(stripe).counts;
      for (int i = 0; i < into.length; i++) {
        into[i] += counts[i];
      }
      stripe.giveBack();
    }
  }

  /** All counters. */
  long[] sum() {
    long[] all = new long[size];
    sum(all);
    return all;
  }
}
