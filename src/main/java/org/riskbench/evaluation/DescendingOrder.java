package org.riskbench.evaluation;

/** Orders scores from the highest down by a stable radix sort over all 64 bits. */
final class DescendingOrder {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private DescendingOrder() {}

  /** Indexes of the scores from the highest down; equal scores keep their order. No NaN. */
  static int[] of(double[] scores) {
    int n = scores.length;
    long[] keys = new long[n];
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      keys[i] = descendingKey(scores[i]);
      order[i] = i;
    }
    long[] otherKeys = new long[n];
    int[] otherOrder = new int[n];
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      int[] starts = bucketStarts(keys, shift);
      if (starts.length == 0) {
        continue;
      }
      for (int i = 0; i < n; i++) {
        int place = starts[bucket(keys[i], shift)]++;
        otherKeys[place] = keys[i];
        otherOrder[place] = order[i];
      }
      long[] spareKeys = keys;
      keys = otherKeys;
      otherKeys = spareKeys;
      int[] spareOrder = order;
      order = otherOrder;
      otherOrder = spareOrder;
    }
    return order;
  }

  /** Unsigned order of the keys is falling order of the scores; both zeros are neighbours. */
  private static long descendingKey(double score) {
    long bits = Double.doubleToLongBits(score);
    long rising = bits ^ ((bits >> 63) | Long.MIN_VALUE);
    return ~rising;
  }

  private static int bucket(long key, int shift) {
    return (int) (key >>> shift) & (BUCKETS - 1);
  }

  /** Where each bucket starts; empty if all keys share one bucket and the pass moves nothing. */
  private static int[] bucketStarts(long[] keys, int shift) {
    int[] counts = new int[BUCKETS];
    for (long key : keys) {
      counts[bucket(key, shift)]++;
    }
    int start = 0;
    for (int b = 0; b < BUCKETS; b++) {
      int count = counts[b];
      if (count == keys.length) {
        return new int[0];
      }
      counts[b] = start;
      start += count;
    }
    return counts;
  }
}
