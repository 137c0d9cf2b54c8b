package org.riskbench.profile;

/**
 * The numbers of a column in ascending order, each with the tag of its row; missing ones left out.
 * By radix: a million of them take a third of the time of a sort.
 */
final class SortedNumbers {
  private static final int BITS = 11;
  private static final int PASSES = 6;
  private static final int MASK = (1 << BITS) - 1;

  private final int size;
  private long[] keys;
  private byte[] tags;

  private SortedNumbers(long[] keys, byte[] tags, int size) {
    this.keys = keys;
    this.tags = tags;
    this.size = size;
  }

  static SortedNumbers of(double[] values, RowTags rows) {
    long[] keys = new long[values.length];
    byte[] tags = new byte[values.length];
    int n = 0;
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        tags[n] = rows.tag(row);
        keys[n++] = key(values[row]);
      }
    }
    SortedNumbers numbers = new SortedNumbers(keys, tags, n);
    numbers.sort();
    return numbers;
  }

  int size() {
    return size;
  }

  /** The number at a place in the order. */
  double value(int i) {
    long key = keys[i];
    return Double.longBitsToDouble(key ^ ((~key >> 63) | Long.MIN_VALUE));
  }

  byte tag(int i) {
    return tags[i];
  }

  boolean isNew(int i) {
    return i == 0 || keys[i] != keys[i - 1];
  }

  /** Whether at least so many equal numbers begin here. */
  boolean comeOften(int i, int often) {
    return i + often <= size && keys[i + often - 1] == keys[i];
  }

  int distinct() {
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += isNew(i) ? 1 : 0;
    }
    return distinct;
  }

  /** Orders as the number does; adding zero makes one value of 0 and -0. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  private void sort() {
    int[][] counts = counts();
    long[] toKeys = new long[size];
    byte[] toTags = new byte[size];
    for (int pass = 0; pass < PASSES; pass++) {
      int[] places = counts[pass];
      int shift = pass * BITS;
      if (size == 0 || places[(int) (keys[0] >>> shift) & MASK] == size) {
        continue;
      }
      toPlaces(places);
      for (int i = 0; i < size; i++) {
        int to = places[(int) (keys[i] >>> shift) & MASK]++;
        toKeys[to] = keys[i];
        toTags[to] = tags[i];
      }
      long[] freeKeys = keys;
      keys = toKeys;
      toKeys = freeKeys;
      byte[] freeTags = tags;
      tags = toTags;
      toTags = freeTags;
    }
  }

  private static void toPlaces(int[] counts) {
    int place = 0;
    for (int digit = 0; digit <= MASK; digit++) {
      int count = counts[digit];
      counts[digit] = place;
      place += count;
    }
  }

  private int[][] counts() {
    int[][] counts = new int[PASSES][MASK + 1];
    for (int i = 0; i < size; i++) {
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][(int) (keys[i] >>> (pass * BITS)) & MASK]++;
      }
    }
    return counts;
  }
}
