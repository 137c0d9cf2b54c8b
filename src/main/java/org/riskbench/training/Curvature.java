package org.riskbench.training;

import java.util.Arrays;

/**
 * Loss, slope and curvature of a logistic model on some rows, or summed over several blocks of
 * them. The curvature is the lower half of a symmetric matrix, row by row.
 */
final class Curvature {
  /** Lines of the matrix that are factorised together. */
  private static final int STRIP = 4;

  final double[] slope;
  final double[][] matrix;
  double loss;

  Curvature(int width) {
    this.slope = new double[width];
    this.matrix = new double[width][];
    for (int i = 0; i < width; i++) {
      matrix[i] = new double[i + 1];
    }
  }

  void add(Curvature other) {
    loss += other.loss;
    for (int i = 0; i < slope.length; i++) {
      slope[i] += other.slope[i];
      for (int j = 0; j <= i; j++) {
        matrix[i][j] += other.matrix[i][j];
      }
    }
  }

  /**
   * Adds a row.
   *
   * @param margin log-odds the model gives it
   * @param batch takes the row's products until it is full
   */
  void add(int row, double margin, boolean fraud, double weight, RowBatch batch) {
    double exp = StrictMath.exp(-Math.abs(margin));
    double probability = margin >= 0 ? 1 / (1 + exp) : exp / (1 + exp);
    double signed = fraud ? margin : -margin;
    loss += weight * (Math.max(0, -signed) + StrictMath.log1p(exp));
    double residual = weight * (probability - (fraud ? 1 : 0));
    batch.add(row, residual, weight * probability * (1 - probability), this);
  }

  /** Adds what the weights cost by themselves, the intercept aside. */
  void addPenalty(double[] weights, Restraint restraint) {
    for (int i = 0; i < weights.length - 1; i++) {
      loss += restraint.cost(weights[i]);
      slope[i] += restraint.ridge() * weights[i];
      matrix[i][i] += restraint.ridge();
    }
  }

  /**
   * Solves curvature times step = slope by Cholesky's method, overwriting the curvature.
   *
   * @param check called now and then, as this takes seconds where there are thousands of features
   */
  double[] step(Runnable check) {
    factorise(check);
    int width = slope.length;
    double[] step = Arrays.copyOf(slope, width);
    for (int i = 0; i < width; i++) {
      for (int k = 0; k < i; k++) {
        step[i] -= matrix[i][k] * step[k];
      }
      step[i] /= matrix[i][i];
    }
    for (int i = width - 1; i >= 0; i--) {
      for (int k = i + 1; k < width; k++) {
        step[i] -= matrix[k][i] * step[k];
      }
      step[i] /= matrix[i][i];
    }
    return step;
  }

  /** Leaves Cholesky's factor in place of the curvature. */
  private void factorise(Runnable check) {
    for (int from = 0; from < matrix.length; from += STRIP) {
      check.run();
      int to = Math.min(from + STRIP, matrix.length);
      int done = to - from == STRIP ? from : 0;
      for (int j = 0; j < done; j++) {
        strip(from, j);
      }
      for (int i = from; i < to; i++) {
        for (int j = done; j <= i; j++) {
          entry(i, j);
        }
      }
    }
  }

  private void entry(int i, int j) {
    double[] line = matrix[i];
    double[] other = matrix[j];
    double sum = line[j];
    for (int k = 0; k < j; k++) {
      sum -= line[k] * other[k];
    }
    // The penalty keeps the diagonal above 0; the intercept needs this floor.
    line[j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j];
  }

  /** The same for four lines at once: their sums don't wait for each other, to the same bits. */
  private void strip(int from, int j) {
    double[] first = matrix[from];
    double[] second = matrix[from + 1];
    double[] third = matrix[from + 2];
    double[] fourth = matrix[from + 3];
    double[] other = matrix[j];
    double a = first[j];
    double b = second[j];
    double c = third[j];
    double d = fourth[j];
    for (int k = 0; k < j; k++) {
      double by = other[k];
      a -= first[k] * by;
      b -= second[k] * by;
      c -= third[k] * by;
      d -= fourth[k] * by;
    }
    first[j] = a / other[j];
    second[j] = b / other[j];
    third[j] = c / other[j];
    fourth[j] = d / other[j];
  }

  /**
   * The inverse of Cholesky's factor, row by row: the inverse of the curvature is its transpose
   * times itself. Overwrites the curvature.
   */
  double[][] inverseFactor(Runnable check) {
    factorise(check);
    double[][] inverse = new double[matrix.length][];
    for (int i = 0; i < inverse.length; i++) {
      check.run();
      double[] line = new double[i + 1];
      for (int k = 0; k < i; k++) {
        double factor = matrix[i][k];
        for (int j = 0; j <= k; j++) {
          line[j] -= factor * inverse[k][j];
        }
      }
      line[i] = 1;
      for (int j = 0; j <= i; j++) {
        line[j] /= matrix[i][i];
      }
      inverse[i] = line;
    }
    return inverse;
  }
}
