package org.riskbench.tree;

/**
 * How one tree grows.
 *
 * @param leaves at most so many, 2 to 4,096
 * @param depth at most so many questions down to a leaf, 1 to 60
 * @param leastCurvature smallest sum of second derivatives in a leaf (for log loss the sum of p (1
 *     - p) of its records), 0 or more
 * @param l1 pulls leaf values to 0 by this much of the gradient, 0 or more
 * @param l2 added to the curvature of each leaf, 0 or more
 * @param leastGain a split has to lower the loss by more than this, 0 or more
 * @param levelDoubt added to the curvature of levels when they are put in order and divided: few
 *     records say little of one, 0 or more
 */
public record GrowthPlan(
    int leaves,
    int depth,
    double leastCurvature,
    double l1,
    double l2,
    double leastGain,
    double levelDoubt) {
  private static final double USUAL_DOUBT = 10;

  /** Good for tables of a thousand to a million rows. */
  public static final GrowthPlan USUAL = new GrowthPlan(31, 60, 1, 0, 1, 0);

  /** A plan with the usual doubt about levels. */
  public GrowthPlan(
      int leaves, int depth, double leastCurvature, double l1, double l2, double leastGain) {
    this(leaves, depth, leastCurvature, l1, l2, leastGain, USUAL_DOUBT);
  }

  public GrowthPlan {
    boolean sound =
        leaves >= 2
            && leaves <= 4_096
            && depth >= 1
            && depth <= 60
            && leastCurvature >= 0
            && l1 >= 0
            && l2 >= 0
            && leastGain >= 0
            && levelDoubt >= 0;
    if (!sound) {
      throw new IllegalArgumentException("a setting of tree growth is out of range");
    }
  }

  /** The best value of a leaf without bounds (Newton step). */
  double value(double gradient, double curvature) {
    double pulled = Math.max(0, Math.abs(gradient) - l1);
    return pulled == 0 ? 0 : -Math.copySign(pulled, gradient) / (curvature + l2);
  }

  /** By how much a leaf of its best value lowers the loss where {@code l1} is 0. */
  double freeGain(double gradient, double curvature) {
    return gradient * gradient / (2 * (curvature + l2));
  }

  /** By how much a leaf of this value lowers the loss, to second order. */
  double gain(double gradient, double curvature, double value) {
    return -(gradient * value + l1 * Math.abs(value) + (curvature + l2) * value * value / 2);
  }
}
