package org.riskbench.tree;

/**
 * Between what the values of two new leaves must lie, so that a constraint holds for all that grows
 * below them: both keep on their own side of the middle.
 */
record Bounds(double leftLow, double leftHigh, double rightLow, double rightHigh) {
  static Bounds below(GrowingLeaf parent, Cut cut, int monotone) {
    if (monotone == 0) {
      return new Bounds(parent.low(), parent.high(), parent.low(), parent.high());
    }
    double middle = (cut.leftValue() + cut.rightValue()) / 2;
    return monotone > 0
        ? new Bounds(parent.low(), middle, middle, parent.high())
        : new Bounds(middle, parent.high(), parent.low(), middle);
  }
}
