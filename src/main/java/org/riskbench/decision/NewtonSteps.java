package org.riskbench.decision;

/**
 * Newton's method on the penalised cross-entropy of log-odds that are linear in a few parameters:
 * one per term, the intercept last.
 *
 * @param terms one array per term
 * @param given what is added to the log-odds of each record
 * @param penalties one per parameter, the intercept's included
 */
record NewtonSteps(
    double[][] terms, double[] given, double[] targets, double[] weights, double[] penalties) {
  private static final int MOST_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double CLOSE_ENOUGH = 1e-10;

  /** Curvature of a parameter that the records don't tell. */
  private static final double FLAT = 1e-12;

  /**
   * Goes from a start to the optimum.
   *
   * @param parameters the start, moved to where the steps ended
   * @return whether they came to an end
   */
  boolean run(double[] parameters) {
    double loss = loss(parameters);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(parameters);
      double size = 1;
      double[] next = moved(parameters, direction, size);
      double nextLoss = loss(next);
      while (!(nextLoss <= loss) && size > SMALLEST_STEP) {
        size /= 2;
        next = moved(parameters, direction, size);
        nextLoss = loss(next);
      }
      if (!(nextLoss <= loss)) {
        return true; // no step helps: rounding is all that is left
      }
      double change = 0;
      for (int k = 0; k < next.length; k++) {
        change += Math.abs(next[k] - parameters[k]);
        parameters[k] = next[k];
      }
      loss = nextLoss;
      if (change < CLOSE_ENOUGH) {
        return true;
      }
    }
    return false;
  }

  private static double[] moved(double[] from, double[] direction, double size) {
    double[] moved = from.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += size * direction[k];
    }
    return moved;
  }

  private double odds(double[] parameters, int record) {
    double odds = given[record] + parameters[terms.length];
    for (int k = 0; k < terms.length; k++) {
      odds += parameters[k] * terms[k][record];
    }
    return odds;
  }

  private double term(int k, int record) {
    return k < terms.length ? terms[k][record] : 1;
  }

  private double[] direction(double[] parameters) {
    int size = parameters.length;
    double[][] system = new double[size][size + 1];
    for (int k = 0; k < size; k++) {
      system[k][k] = FLAT + penalties[k];
      system[k][size] = -penalties[k] * parameters[k];
    }
    for (int i = 0; i < targets.length; i++) {
      double p = Calibration.sigmoid(odds(parameters, i));
      double error = weights[i] * (targets[i] - p);
      double curve = weights[i] * p * (1 - p);
      for (int k = 0; k < size; k++) {
        double term = term(k, i);
        system[k][size] += error * term;
        for (int other = 0; other < size; other++) {
          system[k][other] += curve * term * term(other, i);
        }
      }
    }
    return solve(system);
  }

  /** By elimination; the matrix is positive definite, so no row changes place. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= size; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = system[row][size];
      for (int column = row + 1; column < size; column++) {
        rest -= system[row][column] * solution[column];
      }
      solution[row] = rest / system[row][row];
    }
    return solution;
  }

  /** Without overflow at either end. */
  private double loss(double[] parameters) {
    double sum = 0;
    for (int k = 0; k < parameters.length; k++) {
      sum += penalties[k] * parameters[k] * parameters[k] / 2;
    }
    for (int i = 0; i < targets.length; i++) {
      double odds = odds(parameters, i);
      double larger = Math.max(odds, 0);
      sum +=
          weights[i]
              * (larger - targets[i] * odds + StrictMath.log1p(StrictMath.exp(-Math.abs(odds))));
    }
    return sum;
  }
}
