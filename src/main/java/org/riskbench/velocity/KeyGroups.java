package org.riskbench.velocity;

import java.util.HashMap;
import java.util.Map;
import org.riskbench.job.JobContext;

/**
 * Rows put together by their key, in the order they came: what is kept about a key is then at hand
 * until the key is done, and need not be looked up or kept longer.
 *
 * @param rows of the first key, then of the second and so on; rows without a key are left out
 * @param begins where each key's rows begin, one more at the end
 */
record KeyGroups(int[] rows, int[] begins) {
  private static final int ROWS_PER_CHECK = 4_096;

  /**
   * Groups rows.
   *
   * @param order the rows to take, in their order
   * @param dense a number from 1 to {@code keys} by row, 0 without a key
   */
  static KeyGroups of(int[] order, int[] dense, int keys) {
    int[] begins = new int[keys + 1];
    for (int row : order) {
      if (dense[row] > 0) {
        begins[dense[row]]++;
      }
    }
    for (int key = 1; key <= keys; key++) {
      begins[key] += begins[key - 1];
    }
    int[] next = begins.clone();
    int[] rows = new int[begins[keys]];
    for (int row : order) {
      if (dense[row] > 0) {
        rows[next[dense[row] - 1]++] = row;
      }
    }
    return new KeyGroups(rows, begins);
  }

  /**
   * Numbers keys from 1 by row, in order of appearance; 0 stands for no key.
   *
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  static int[] dense(long[] keys, JobContext context) {
    int[] dense = new int[keys.length];
    boolean small = true;
    for (int row = 0; row < keys.length && small; row++) {
      small = keys[row] >= 0 && keys[row] <= keys.length;
      dense[row] = (int) keys[row];
    }
    if (small) {
      return dense;
    }
    Map<Long, Integer> numbers = new HashMap<>();
    for (int row = 0; row < keys.length; row++) {
      if (row % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      boolean none = keys[row] == Sighting.NO_KEY;
      dense[row] = none ? 0 : numbers.computeIfAbsent(keys[row], fresh -> numbers.size() + 1);
    }
    return dense;
  }

  int size() {
    return begins.length - 1;
  }
}
