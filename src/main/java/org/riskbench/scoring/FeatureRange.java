package org.riskbench.scoring;

import java.util.Arrays;

/**
 * Values of a feature that come to a node of a tree.
 *
 * @param low a number is not below this
 * @param high and below this
 * @param missing whether a missing number comes too
 * @param levels of a feature of levels those that come, one bit a level plus one
 */
record FeatureRange(double low, double high, boolean missing, long[] levels) {
  static final FeatureRange ALL =
      new FeatureRange(
          Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, new long[] {-1, -1, -1, -1});

  /** What goes to the left. */
  FeatureRange left(FlatTree tree, int node) {
    return tree.asksLevel(node)
        ? among(tree.sets()[node], 0)
        : new FeatureRange(
            low, Math.min(high, tree.number()[node]), missing && tree.missingLeft()[node], levels);
  }

  /** What goes to the right. */
  FeatureRange right(FlatTree tree, int node) {
    return tree.asksLevel(node)
        ? among(tree.sets()[node], -1)
        : new FeatureRange(
            Math.max(low, tree.number()[node]), high, missing && !tree.missingLeft()[node], levels);
  }

  private FeatureRange among(long[] set, long flipped) {
    long[] some = new long[levels.length];
    Arrays.setAll(some, word -> levels[word] & (set[word] ^ flipped));
    return new FeatureRange(low, high, missing, some);
  }

  /** Whether the level of a bit comes. */
  boolean holds(int bit) {
    return (levels[bit >> 6] >>> bit & 1) != 0;
  }
}
