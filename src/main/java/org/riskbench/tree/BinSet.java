package org.riskbench.tree;

/** A set of bins, 0 to {@link FeatureBins#MOST} - 1. */
final class BinSet {
  private final long[] words = new long[FeatureBins.MOST / Long.SIZE];

  /** The first so many. */
  static BinSet first(int count) {
    BinSet set = new BinSet();
    for (int word = 0; word < set.words.length; word++) {
      int here = Math.max(0, Math.min(Long.SIZE, count - word * Long.SIZE));
      set.words[word] = here == 0 ? 0 : -1L >>> (Long.SIZE - here);
    }
    return set;
  }

  /** Adds a bin; whether it was not there before. */
  boolean add(int bin) {
    long bit = 1L << bin;
    boolean added = (words[bin >> 6] & bit) == 0;
    words[bin >> 6] |= bit;
    return added;
  }

  boolean contains(int bin) {
    return (words[bin >> 6] >>> bin & 1) != 0;
  }

  /** The least bin that is not below this one; {@link FeatureBins#MOST} if there is none. */
  int from(int bin) {
    int word = bin >> 6;
    if (word >= words.length) {
      return FeatureBins.MOST;
    }
    long here = words[word] & -1L << bin;
    while (here == 0) {
      if (++word == words.length) {
        return FeatureBins.MOST;
      }
      here = words[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(here);
  }
}
