package org.riskbench.loading;

import java.util.Arrays;

/** The text of some rows, all with the same number of cells. Filled, read and filled again. */
final class Batch {
  private static final int ENOUGH_CHARACTERS = 1 << 19;

  private char[] characters = new char[ENOUGH_CHARACTERS + (1 << 14)];
  private int[] ends = new int[1 << 15];
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

  int end(int cell) {
    return ends[cell];
  }
}
