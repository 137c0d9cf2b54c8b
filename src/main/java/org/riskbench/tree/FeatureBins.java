package org.riskbench.tree;

import java.util.Arrays;

/**
 * How the values of one feature fall into bins. A number's bin is how many cuts are not above it,
 * with one more bin for missing values at the end; a category's is its ordinal plus one.
 *
 * @param cuts ascending; empty for a category
 * @param categorical whether values are ordinals of levels, which have no order
 * @param count how many bins, at most {@link #MOST}
 */
record FeatureBins(double[] cuts, boolean categorical, int count) {
  static final int MOST = 256;

  /** One is for missing values, and n cuts make n + 1 bins. */
  private static final int MOST_CUTS = MOST - 2;

  /** Bins for the values of a category. */
  static FeatureBins ofCategory(double[] values) {
    double largest = Arrays.stream(values).filter(Double::isFinite).max().orElse(-1);
    return new FeatureBins(new double[0], true, CategorySet.bin(largest) + 1);
  }

  /**
   * Bins for numbers: one a value where these are few, else about as many values in each.
   *
   * @param sample some of the values, missing ones among them; sorted in place
   */
  static FeatureBins ofNumbers(double[] sample) {
    Arrays.sort(sample); // NaN goes last
    int size = sample.length;
    while (size > 0 && Double.isNaN(sample[size - 1])) {
      size--;
    }
    double[] cuts = new double[MOST_CUTS];
    int n = 0;
    boolean few = distinct(sample, size) <= MOST_CUTS + 1;
    double begun = 0;
    for (int i = 1; i < size && n < MOST_CUTS; i++) {
      if (sample[i - 1] != sample[i]) {
        double share = (size - begun) / (MOST_CUTS + 1 - n);
        if (few || i - begun >= share) {
          cuts[n++] = between(sample[i - 1], sample[i]);
          begun = i;
        }
      }
    }
    return new FeatureBins(Arrays.copyOf(cuts, n), false, n + 2);
  }

  private static int distinct(double[] sorted, int size) {
    int distinct = size == 0 ? 0 : 1;
    for (int i = 1; i < size; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  /** Above the one and not above the other, so that each falls on its own side. */
  private static double between(double low, double high) {
    double middle = low / 2 + high / 2;
    return middle > low && middle <= high ? middle : high;
  }

  int missing() {
    return count - 1;
  }

  int bin(double value) {
    if (categorical) {
      return Math.min(CategorySet.bin(value), count - 1);
    }
    if (Double.isNaN(value)) {
      return missing();
    }
    int base = 0;
    int left = cuts.length;
    while (left > 1) {
      int half = left >>> 1;
      base += cuts[base + half - 1] <= value ? half : 0; // no branch to guess
      left -= half;
    }
    return base + (left == 1 && cuts[base] <= value ? 1 : 0);
  }
}
