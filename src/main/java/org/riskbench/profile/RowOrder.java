package org.riskbench.profile;

import java.util.Arrays;

/** Rows sorted by a number, by radix: a million of them take a third of the time of a sort. */
final class RowOrder {
  private static final int BITS = 11;
  private static final int PASSES = 6;
  private static final int MASK = (1 << BITS) - 1;

  private RowOrder() {}

  /** Positions of the values that are not missing, smallest value first, equal ones in order. */
  static int[] of(double[] values) {
    int[] rows = new int[values.length];
    long[] keys = new long[values.length];
    int n = 0;
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        rows[n] = row;
        keys[n++] = key(values[row]);
      }
    }
    return sort(Arrays.copyOf(rows, n), keys, n);
  }

  /** Orders as the number does; adding zero makes one value of 0 and -0. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  private static int[] sort(int[] rows, long[] keys, int n) {
    int[][] counts = counts(keys, n);
    int[] fromRows = rows;
    long[] fromKeys = keys;
    int[] toRows = new int[n];
    long[] toKeys = new long[n];
    for (int pass = 0; pass < PASSES; pass++) {
      int[] places = counts[pass];
      int shift = pass * BITS;
      if (n == 0 || places[(int) (fromKeys[0] >>> shift) & MASK] == n) {
        continue;
      }
      int place = 0;
      for (int digit = 0; digit <= MASK; digit++) {
        int count = places[digit];
        places[digit] = place;
        place += count;
      }
      for (int i = 0; i < n; i++) {
        int to = places[(int) (fromKeys[i] >>> shift) & MASK]++;
        toKeys[to] = fromKeys[i];
        toRows[to] = fromRows[i];
      }
      long[] freeKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = freeKeys;
      int[] freeRows = fromRows;
      fromRows = toRows;
      toRows = freeRows;
    }
    return fromRows;
  }

  private static int[][] counts(long[] keys, int n) {
    int[][] counts = new int[PASSES][MASK + 1];
    for (int i = 0; i < n; i++) {
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][(int) (keys[i] >>> (pass * BITS)) & MASK]++;
      }
    }
    return counts;
  }
}
