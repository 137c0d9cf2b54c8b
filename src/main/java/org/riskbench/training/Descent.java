package org.riskbench.training;

/**
 * Minimises a parabola in many weights under a {@link Restraint}, one weight after the other
 * (coordinate descent; Friedman, Hastie, Tibshirani, Regularization Paths for Generalized Linear
 * Models via Coordinate Descent, 2010): first all of them, then those that are not 0 until they
 * rest, and again. The intercept, the last one, is free.
 */
final class Descent {
  private static final int MOST_PASSES = 2_000;
  private static final double CLOSE = 1e-11;

  private final Curvature curvature;
  private final Restraint restraint;
  private final double[] weights;

  /** Slope of the parabola where the weights are now. */
  private final double[] slope;

  private Descent(Curvature curvature, double[] weights, Restraint restraint) {
    this.curvature = curvature;
    this.restraint = restraint;
    this.weights = weights.clone();
    this.slope = curvature.slope.clone();
  }

  /** How far to go from these weights, to be taken away as a Newton step is. */
  static double[] step(Curvature at, double[] weights, Restraint restraint, Runnable check) {
    Descent descent = new Descent(at, weights, restraint);
    descent.rest(check);
    double[] step = new double[weights.length];
    for (int i = 0; i < step.length; i++) {
      step[i] = weights[i] - descent.weights[i];
    }
    return step;
  }

  private void rest(Runnable check) {
    boolean all = true;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      check.run();
      double moved = pass(all);
      boolean rests = moved < CLOSE;
      if (rests && all) {
        return;
      }
      all = rests;
    }
  }

  /** How far the weights moved at most, in roots of the loss that it saved. */
  private double pass(boolean all) {
    double most = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean free = i == weights.length - 1;
      if (all || free || weights[i] != 0) {
        double bend = Math.max(curvature.matrix[i][i], 1e-12);
        double wanted = weights[i] - slope[i] / bend;
        double change = (free ? wanted : restraint.shrunk(wanted, bend)) - weights[i];
        if (change != 0) {
          move(i, change);
          most = Math.max(most, change * change * bend);
        }
      }
    }
    return most;
  }

  private void move(int weight, double change) {
    weights[weight] += change;
    double[] line = curvature.matrix[weight];
    for (int i = 0; i <= weight; i++) {
      slope[i] += change * line[i];
    }
    for (int i = weight + 1; i < slope.length; i++) {
      slope[i] += change * curvature.matrix[i][weight];
    }
  }
}
