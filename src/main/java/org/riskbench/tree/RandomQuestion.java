package org.riskbench.tree;

/** A question that asks for no gain: its fields are those of a {@link Tree}'s node. */
record RandomQuestion(int feature, double threshold, boolean missingLeft, long[] set) {
  /** Whether a number is missing: all that are not go to the left. */
  static RandomQuestion missing(int feature) {
    return number(feature, Double.POSITIVE_INFINITY, false);
  }

  static RandomQuestion number(int feature, double threshold, boolean missingLeft) {
    return new RandomQuestion(feature, threshold, missingLeft, new long[0]);
  }

  static RandomQuestion levels(int feature, long[] set) {
    return new RandomQuestion(feature, 0, false, set);
  }

  boolean goesLeft(double x) {
    if (set.length > 0) {
      return CategorySet.contains(set, CategorySet.bin(x));
    }
    return Double.isNaN(x) ? missingLeft : x < threshold;
  }
}
