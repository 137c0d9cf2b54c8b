package org.riskbench.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts calls that came without a key that counts, and slows down addresses that make many of
 * them. Thread-safe, without a lock; its memory doesn't grow with the number of addresses.
 *
 * <p>A caller with a good key is never asked here: behind a proxy or a shared connection many
 * callers have one address, and one that fails must not lock out the others.
 */
public final class FailedCalls {
  /** Failures from one address that are answered one by one. */
  public static final Rate RATE = new Rate(30, "m");

  private static final int SLOTS = 4096;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final LongSupplier nanos;
  private final int seed;
  private final TokenBucket[] slots = new TokenBucket[SLOTS];
  private final LongAdder failures = new LongAdder();

  /**
   * No failures yet.
   *
   * @param nanos a time that never runs backwards, such as {@link System#nanoTime}
   * @param seed spreads addresses; should differ from start to start, so that nobody can work out
   *     who shares a slot with whom
   */
  public FailedCalls(LongSupplier nanos, int seed) {
    this.nanos = nanos;
    this.seed = seed;
    Arrays.setAll(slots, i -> new TokenBucket(RATE, nanos.getAsLong()));
  }

  /**
   * One more failure.
   *
   * @param from the other end of the connection, never what a header says
   */
  public TokenBucket.Take failed(InetAddress from) {
    failures.increment();
    return slots[slot(from)].take(nanos.getAsLong());
  }

  /** All failures so far. */
  public long count() {
    return failures.sum();
  }

  /** Whoever has one IPv6 address has the whole network of it. */
  private int slot(InetAddress from) {
    byte[] address = from.getAddress();
    int known = address.length > IPV6_NETWORK_BYTES ? IPV6_NETWORK_BYTES : address.length;
    int hash = seed;
    for (int i = 0; i < known; i++) {
      hash = (hash ^ address[i]) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return Math.floorMod(hash, SLOTS);
  }
}
