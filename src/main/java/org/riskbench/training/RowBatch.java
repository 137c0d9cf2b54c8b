package org.riskbench.training;

import java.util.Arrays;

/**
 * Some rows at once: their products are added to a curvature in one sweep over its matrix, which
 * would otherwise be read and written for each of them. Reused.
 */
final class RowBatch {
  /** Fixed, as the order of additions depends on it. */
  static final int ROWS = 4;

  private static final double[] NOTHING = {};

  private final DesignRows rows;
  private final double[][] full = new double[ROWS][];
  private final int[] offsets = new int[ROWS];
  private final int[] at = new int[ROWS];
  private final double[] residuals = new double[ROWS];
  private final double[] spreads = new double[ROWS];
  private int size;

  RowBatch(DesignRows rows) {
    this.rows = rows;
    Arrays.fill(full, NOTHING);
  }

  /**
   * Takes a row and adds the whole batch to the curvature when it is full.
   *
   * @param residual slope of the row's loss by its margin
   * @param spread curvature of the row's loss by its margin
   */
  void add(int row, double residual, double spread, Curvature curvature) {
    full[size] = rows.full(row);
    offsets[size] = rows.offset(row);
    at[size] = row;
    residuals[size] = residual;
    spreads[size++] = spread;
    if (size == ROWS) {
      flush(curvature);
    }
  }

  /** Adds what is left. */
  void flush(Curvature curvature) {
    for (int k = size; k < ROWS && size > 0; k++) {
      full[k] = full[0];
      offsets[k] = offsets[0];
      residuals[k] = 0;
      spreads[k] = 0;
    }
    if (size > 0) {
      addFull(curvature);
      for (int k = 0; k < size; k++) {
        addOthers(k, curvature);
      }
    }
    size = 0;
  }

  private void addFull(Curvature curvature) {
    int width = rows.fullWidth();
    for (int i = 0; i < width; i++) {
      sweep(curvature.matrix[i], i + 1, i);
    }
    int last = rows.width() - 1;
    double[] line = curvature.matrix[last];
    sweep(line, width, spreads[0], spreads[1], spreads[2], spreads[3]);
    sweep(curvature.slope, width, residuals[0], residuals[1], residuals[2], residuals[3]);
    for (int k = 0; k < ROWS; k++) {
      line[last] += spreads[k];
      curvature.slope[last] += residuals[k];
    }
  }

  private void sweep(double[] line, int length, int i) {
    sweep(
        line,
        length,
        spreads[0] * full[0][offsets[0] + i],
        spreads[1] * full[1][offsets[1] + i],
        spreads[2] * full[2][offsets[2] + i],
        spreads[3] * full[3][offsets[3] + i]);
  }

  private void sweep(double[] line, int length, double a0, double a1, double a2, double a3) {
    double[] x0 = full[0];
    int o0 = offsets[0];
    double[] x1 = full[1];
    int o1 = offsets[1];
    double[] x2 = full[2];
    int o2 = offsets[2];
    double[] x3 = full[3];
    int o3 = offsets[3];
    for (int j = 0; j < length; j++) {
      line[j] += a0 * x0[o0 + j] + a1 * x1[o1 + j] + a2 * x2[o2 + j] + a3 * x3[o3 + j];
    }
  }

  private void addOthers(int k, Curvature curvature) {
    int begin = rows.begin(at[k]);
    int end = rows.begin(at[k] + 1);
    int width = rows.fullWidth();
    double[] last = curvature.matrix[rows.width() - 1];
    double[] x = full[k];
    int offset = offsets[k];
    for (int i = begin; i < end; i++) {
      int column = rows.column(i);
      double scaled = spreads[k] * rows.value(i);
      double[] line = curvature.matrix[column];
      curvature.slope[column] += residuals[k] * rows.value(i);
      last[column] += scaled;
      for (int j = 0; j < width; j++) {
        line[j] += scaled * x[offset + j];
      }
      // Columns rise within a row, so that only the lower half is met.
      for (int j = begin; j <= i; j++) {
        line[rows.column(j)] += scaled * rows.value(j);
      }
    }
  }
}
