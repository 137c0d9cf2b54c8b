package org.riskbench.tree;

/**
 * A question that divides a leaf.
 *
 * @param gain by how much it lowers the loss; {@link #NONE} has 0
 * @param bin a number's last bin to the left; -1 for a category
 * @param set the levels to the left, as {@link CategorySet}; empty for a number
 * @param left sum of the derivatives that go to the left, in {@link Steps}
 * @param leftValue best value of the left leaf within its bounds
 */
record Cut(
    int feature,
    double gain,
    int bin,
    boolean missingLeft,
    long[] set,
    long left,
    double leftValue,
    double rightValue) {
  static final Cut NONE = new Cut(-1, 0, -1, false, new long[0], 0, 0, 0);

  boolean isNone() {
    return feature < 0;
  }

  /** The better of two; of equal ones this. */
  Cut orBetter(Cut other) {
    return other.gain > gain ? other : this;
  }
}
