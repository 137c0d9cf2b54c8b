package org.riskbench.training;

/**
 * The features of training rows that are not 0, row after row: most features of an encoded record
 * are, and a second derivative costs the square of those that are not.
 *
 * @param begins where each row begins in the other arrays, one more at the end
 * @param columns position of each value's feature
 */
record SparseRows(int[] begins, int[] columns, double[] values) {
  /** The last feature of every row is a 1, for the intercept. */
  static SparseRows withIntercept(double[][] features, int width) {
    int[] begins = new int[features.length + 1];
    for (int row = 0; row < features.length; row++) {
      int count = 1;
      for (double value : features[row]) {
        count += value != 0 ? 1 : 0;
      }
      begins[row + 1] = Math.addExact(begins[row], count);
    }
    int[] columns = new int[begins[features.length]];
    double[] values = new double[columns.length];
    for (int row = 0; row < features.length; row++) {
      int next = begins[row];
      for (int i = 0; i < width; i++) {
        if (features[row][i] != 0) {
          columns[next] = i;
          values[next++] = features[row][i];
        }
      }
      columns[next] = width;
      values[next] = 1;
    }
    return new SparseRows(begins, columns, values);
  }

  int size() {
    return begins.length - 1;
  }

  double dot(int row, double[] weights) {
    double sum = 0;
    for (int i = begins[row]; i < begins[row + 1]; i++) {
      sum += values[i] * weights[columns[i]];
    }
    return sum;
  }
}
