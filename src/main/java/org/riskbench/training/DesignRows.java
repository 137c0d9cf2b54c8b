package org.riskbench.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training rows as a second derivative is quickest summed up from: features that many rows have
 * first, in full, then the others, of which only what is not 0 is kept; last a 1 for the intercept,
 * which is not stored.
 */
final class DesignRows {
  /** From this share of rows on that have it, a feature is kept in full. */
  private static final double FULL = 0.25;

  private static final int CHUNK = 1_024;

  /** Of the features in this order their position in the set; the intercept's at the end. */
  private final int[] order;

  /** Rows together, so that there is not an object for each. */
  private final double[][] chunks;

  private final int fullWidth;
  private final int[] begins;
  private final int[] columns;
  private final double[] values;

  DesignRows(TrainingSet set) {
    int width = set.width();
    int[] counts = new int[width];
    for (double[] row : set.features()) {
      for (int i = 0; i < width; i++) {
        counts[i] += row[i] != 0 ? 1 : 0;
      }
    }
    int enough = (int) Math.ceil(FULL * set.size());
    int[] dense = IntStream.range(0, width).filter(i -> counts[i] >= enough).toArray();
    int[] sparse = IntStream.range(0, width).filter(i -> counts[i] < enough).toArray();
    this.fullWidth = dense.length;
    this.order =
        IntStream.concat(
                IntStream.concat(Arrays.stream(dense), Arrays.stream(sparse)), IntStream.of(width))
            .toArray();
    this.chunks = picked(set.features(), dense);
    this.begins = new int[set.size() + 1];
    int all = IntStream.of(sparse).map(i -> counts[i]).reduce(0, Math::addExact);
    this.columns = new int[all];
    this.values = new double[all];
    fill(set.features(), sparse);
  }

  private static double[][] picked(double[][] features, int[] columns) {
    double[][] chunks = new double[(features.length + CHUNK - 1) / CHUNK][];
    for (int i = 0; i < chunks.length; i++) {
      int rows = Math.min(CHUNK, features.length - i * CHUNK);
      chunks[i] = new double[rows * columns.length];
      int next = 0;
      for (int row = i * CHUNK; row < i * CHUNK + rows; row++) {
        for (int column : columns) {
          chunks[i][next++] = features[row][column];
        }
      }
    }
    return chunks;
  }

  private void fill(double[][] features, int[] sparse) {
    int next = 0;
    for (int row = 0; row < features.length; row++) {
      for (int i = 0; i < sparse.length; i++) {
        double value = features[row][sparse[i]];
        if (value != 0) {
          columns[next] = fullWidth + i;
          values[next++] = value;
        }
      }
      begins[row + 1] = next;
    }
  }

  int size() {
    return begins.length - 1;
  }

  /** Features and the intercept. */
  int width() {
    return order.length;
  }

  /** How many features are kept in full: the first ones. */
  int fullWidth() {
    return fullWidth;
  }

  /** Where the features of a row are that are kept in full, from {@link #offset} on. */
  double[] full(int row) {
    return chunks[row / CHUNK];
  }

  int offset(int row) {
    return row % CHUNK * fullWidth;
  }

  /** Where the others of a row begin; they end where the next row's begin. */
  int begin(int row) {
    return begins[row];
  }

  int column(int at) {
    return columns[at];
  }

  double value(int at) {
    return values[at];
  }

  double dot(int row, double[] weights) {
    double sum = weights[weights.length - 1];
    double[] x = full(row);
    int offset = offset(row);
    for (int i = 0; i < fullWidth; i++) {
      sum += x[offset + i] * weights[i];
    }
    for (int i = begins[row]; i < begins[row + 1]; i++) {
      sum += values[i] * weights[columns[i]];
    }
    return sum;
  }

  /** Weights in the order of the set, the intercept last. */
  double[] restored(double[] weights) {
    double[] restored = new double[weights.length];
    for (int i = 0; i < order.length; i++) {
      restored[order[i]] = weights[i];
    }
    return restored;
  }

  /** Weights in this order. */
  double[] ordered(double[] weights) {
    double[] ordered = new double[weights.length];
    Arrays.setAll(ordered, i -> weights[order[i]]);
    return ordered;
  }

  /** Where each feature of the set, and the intercept, is in this order. */
  int[] places() {
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    return places;
  }
}
