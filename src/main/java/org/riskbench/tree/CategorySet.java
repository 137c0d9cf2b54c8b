package org.riskbench.tree;

/** Sets of levels as bits. A level is an ordinal from -1 (missing) up; its bin is one more. */
final class CategorySet {
  /** Levels are told apart up to here; all beyond share the last bin. */
  static final int BINS = 256;

  private CategorySet() {}

  /** The bin of a level; a level that is no number counts as missing. */
  static int bin(double level) {
    return Double.isNaN(level) ? 0 : (int) Math.max(0, Math.min(BINS - 1, level + 1));
  }

  static boolean contains(long[] set, int bin) {
    int word = bin >> 6;
    return word < set.length && (set[word] >>> bin & 1) != 0;
  }

  static long[] of(int[] bins, int count) {
    long[] set = new long[BINS / Long.SIZE];
    for (int i = 0; i < count; i++) {
      set[bins[i] >> 6] |= 1L << bins[i];
    }
    return set;
  }
}
