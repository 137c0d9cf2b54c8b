package org.riskbench.velocity;

import java.util.stream.IntStream;

/** Rows in the order of their times. */
final class TimeOrder {
  private TimeOrder() {}

  /** The rows whose time is finite, earliest first, those of one moment in their own order. */
  static int[] of(double[] times) {
    int[] rows = IntStream.range(0, times.length).filter(i -> Double.isFinite(times[i])).toArray();
    if (!isOrdered(rows, times)) {
      sort(rows, times);
    }
    return rows;
  }

  private static boolean isOrdered(int[] rows, double[] times) {
    for (int i = 1; i < rows.length; i++) {
      if (times[rows[i - 1]] > times[rows[i]]) {
        return false;
      }
    }
    return true;
  }

  /** Merges runs of growing length; the library sorts no primitive positions by another array. */
  private static void sort(int[] rows, double[] times) {
    int[] from = rows;
    int[] to = new int[rows.length];
    for (int run = 1; run < rows.length && run > 0; run *= 2) {
      for (int low = 0; low < rows.length; low += 2 * run) {
        int middle = Math.min(low + run, rows.length);
        merge(from, to, times, low, middle, Math.min(middle + run, rows.length));
      }
      int[] merged = to;
      to = from;
      from = merged;
    }
    if (from != rows) {
      System.arraycopy(from, 0, rows, 0, rows.length);
    }
  }

  private static void merge(int[] from, int[] to, double[] times, int low, int middle, int high) {
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean takeLeft =
          left < middle && (right >= high || times[from[left]] <= times[from[right]]);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
