package org.riskbench.split;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The part of each row while a split is made. */
final class Assignment {
  private final Part[] parts;
  private boolean byTime;

  /** No row is in a part. */
  Assignment(int rows) {
    parts = new Part[rows];
    Arrays.fill(parts, Part.OUT);
  }

  /** Says that the test part begins where the others end. */
  void markByTime() {
    byTime = true;
  }

  boolean isByTime() {
    return byTime;
  }

  /** The smallest value that a row of the part has, NaN if none has one. */
  double first(Part part, IntToDoubleFunction value) {
    return IntStream.range(0, parts.length)
        .filter(row -> parts[row] == part)
        .mapToDouble(value)
        .filter(known -> !Double.isNaN(known))
        .min()
        .orElse(Double.NaN);
  }

  void set(int row, Part part) {
    parts[row] = part;
  }

  /** The rows of a part, ascending. */
  int[] rows(Part part) {
    int[] rows = new int[parts.length];
    int n = 0;
    for (int row = 0; row < parts.length; row++) {
      if (parts[row] == part) {
        rows[n++] = row;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  /**
   * Divides all of these rows at two places of them: the first train, then tune, then calibrate.
   */
  void divide(int[] rows, int tuneFrom, int calibrateFrom) {
    for (int i = 0; i < rows.length; i++) {
      set(rows[i], i < tuneFrom ? Part.TRAIN : i < calibrateFrom ? Part.TUNE : Part.CALIBRATE);
    }
  }

  /**
   * Divides rows in their order: the first train, then tune, then calibrate.
   *
   * @param rows in the order wanted
   * @param from first of them to divide
   * @param to end of those to divide
   */
  void divide(int[] rows, int from, int to, SplitPlan.Shares shares) {
    int count = to - from;
    int calibrateFrom = from + count - (int) Math.round(shares.calibrate() * count);
    int tuneFrom = calibrateFrom - (int) Math.round(shares.tune() * count);
    for (int i = from; i < to; i++) {
      set(rows[i], i < tuneFrom ? Part.TRAIN : i < calibrateFrom ? Part.TUNE : Part.CALIBRATE);
    }
  }
}
