package org.riskbench.loading;

import java.util.Arrays;

/**
 * The cells of some rows, all with the same number of cells, row by row. A cell is a text or, in a
 * {@linkplain TableSource#typed typed} column, a value. Filled, read and filled again.
 */
final class Batch {
  /** Characters a cell may have; the row of a longer one is set aside. */
  static final int LONGEST_CELL = 1_000_000;

  private static final int ENOUGH_CHARACTERS = 1 << 16;

  private char[] characters = new char[ENOUGH_CHARACTERS + (1 << 14)];
  private int[] ends = new int[1 << 15];
  private double[] values = {};
  private int used;
  private int cells;
  private int rows;
  private int rowStart;
  private int rowCells;

  void clear() {
    used = 0;
    cells = 0;
    rows = 0;
  }

  boolean isFull() {
    return used >= ENOUGH_CHARACTERS || cells >= ENOUGH_CHARACTERS;
  }

  int rows() {
    return rows;
  }

  void beginRow() {
    rowStart = used;
    rowCells = cells;
  }

  void add(char[] from, int offset, int length) {
    if (used + length > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(characters.length * 2, used + length));
    }
    System.arraycopy(from, offset, characters, used, length);
    used += length;
    endCell();
  }

  /** Adds a cell of text; the empty one is missing. */
  void add(String text) {
    char[] all = text.toCharArray();
    add(all, 0, all.length);
  }

  /** Adds a cell of a typed column: NaN where missing, otherwise finite. */
  void add(double value) {
    if (cells >= values.length) {
      values = Arrays.copyOf(values, Math.max(ends.length, cells * 2));
    }
    values[cells] = value;
    endCell();
  }

  private void endCell() {
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    ends[cells++] = used;
  }

  void keepRow() {
    rows++;
  }

  void dropRow() {
    used = rowStart;
    cells = rowCells;
  }

  char[] characters() {
    return characters;
  }

  /** Where a cell begins, counting the cells of all rows from 0. */
  int begin(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  /** The value of a cell of a typed column. */
  double value(int cell) {
    return values[cell];
  }

  int end(int cell) {
    return ends[cell];
  }
}
