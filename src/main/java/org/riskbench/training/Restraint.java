package org.riskbench.training;

/**
 * What holds the weights of a linear model back, the intercept aside.
 *
 * @param ridge weight of half the squared weights against the summed log loss, at least 0
 * @param lasso weight of the weights' absolute values, at least 0
 * @param isRising whether no weight may fall below 0
 */
record Restraint(double ridge, double lasso, boolean isRising) {
  static Restraint ridge(double penalty) {
    return new Restraint(penalty, 0, false);
  }

  /** Whether weights can come to be 0 exactly. */
  boolean selects() {
    return lasso > 0 || isRising;
  }

  double cost(double weight) {
    return ridge * weight * weight / 2 + lasso * Math.abs(weight);
  }

  /**
   * The weight that a parabola asks for: lowest at {@code free} by itself, with the lasso's pull
   * and the bound.
   */
  double shrunk(double free, double curvature) {
    double size = Math.max(0, Math.abs(free) - lasso / curvature);
    return isRising && free < 0 ? 0 : Math.copySign(size, free);
  }
}
