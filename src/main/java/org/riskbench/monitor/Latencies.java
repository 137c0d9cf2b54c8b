package org.riskbench.monitor;

/**
 * How long something took, in buckets whose width is a sixteenth of what they start at or less,
 * from 1 microsecond to over a minute: quantiles are right to 6 %. Thread-safe.
 */
final class Latencies {
  private static final int SUB_BITS = 4;
  private static final int SUBS = 1 << SUB_BITS;
  private static final int LEAST_BITS = 10;
  private static final int MOST_BITS = 37;
  private static final int SIZE = (MOST_BITS - LEAST_BITS) * SUBS;

  /** Upper bounds that Prometheus is told, in nanoseconds. */
  private static final long[] BOUNDS = {
    100_000L,
    250_000L,
    500_000L,
    1_000_000L,
    2_500_000L,
    5_000_000L,
    10_000_000L,
    25_000_000L,
    50_000_000L,
    100_000_000L,
    250_000_000L,
    500_000_000L,
    1_000_000_000L,
    2_500_000_000L,
    5_000_000_000L,
    10_000_000_000L
  };

  private static final int FIRST_BOUND = SIZE;
  private static final int SUM = FIRST_BOUND + BOUNDS.length + 1;

  private final StripedCounts counts = new StripedCounts(SUM + 1);

  StripedCounts counts() {
    return counts;
  }

  /** Counts one; allocates nothing. */
  void count(long nanos) {
    StripedCounts.Stripe mine = counts.take();
    mine.increment(bucket(nanos));
    mine.increment(FIRST_BOUND + bound(nanos));
    mine.add(SUM, Math.max(0, nanos));
    mine.giveBack();
  }

  private static int bucket(long nanos) {
    if (nanos < 1L << LEAST_BITS) {
      return 0;
    }
    int top = 63 - Long.numberOfLeadingZeros(nanos);
    if (top >= MOST_BITS) {
      return SIZE - 1;
    }
    int sub = (int) (nanos >>> (top - SUB_BITS)) & (SUBS - 1);
    return (top - LEAST_BITS) * SUBS + sub;
  }

  private static int bound(long nanos) {
    int place = 0;
    while (place < BOUNDS.length && nanos > BOUNDS[place]) {
      place++;
    }
    return place;
  }

  /** Where a bucket ends, in nanoseconds. */
  private static double end(int bucket) {
    int top = LEAST_BITS + bucket / SUBS;
    return Math.scalb(1.0 + (bucket % SUBS + 1.0) / SUBS, top);
  }

  /** Quantiles of counts by bucket. */
  static LatencyFigures figures(long[] counted) {
    long all = 0;
    for (int i = 0; i < SIZE; i++) {
      all += counted[i];
    }
    return new LatencyFigures(
        all,
        quantile(counted, all, 0.5),
        quantile(counted, all, 0.95),
        quantile(counted, all, 0.99));
  }

  private static double quantile(long[] counted, long all, double share) {
    long wanted = (long) Math.ceil(share * all);
    long passed = 0;
    for (int i = 0; i < SIZE && all > 0; i++) {
      passed += counted[i];
      if (passed >= wanted) {
        return end(i) / 1e9;
      }
    }
    return Double.NaN;
  }

  /** The values of a Prometheus histogram, in seconds, with a call's label. */
  void write(Exposition out, String name, String call) {
    long[] counted = counts.sum();
    long passed = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      passed += counted[FIRST_BOUND + i];
      String bound = i == BOUNDS.length ? "+Inf" : Exposition.number(BOUNDS[i] / 1e9);
      out.value(name + "_bucket", passed, "call", call, "le", bound);
    }
    out.value(name + "_sum", counted[SUM] / 1e9, "call", call);
    out.value(name + "_count", passed, "call", call);
  }
}
