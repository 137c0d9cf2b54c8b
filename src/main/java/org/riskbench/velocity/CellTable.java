package org.riskbench.velocity;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Cells by key: an open table, as a map of boxed keys would take three times the memory. */
final class CellTable {
  private static final int SMALLEST = 8;

  private long[] keys = new long[SMALLEST];
  private @Nullable Cell[] cells = new Cell[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  @Nullable Cell find(long key) {
    return cells[slot(key)];
  }

  void put(long key, Cell cell) {
    if ((size + 1) * 4L > keys.length * 3L) {
      resize(keys.length * 2, Long.MIN_VALUE);
    }
    int slot = slot(key);
    size += cells[slot] == null ? 1 : 0;
    keys[slot] = key;
    cells[slot] = cell;
  }

  /** Forgets all cells; quick where there are few. */
  void clear() {
    if (keys.length > SMALLEST) {
      keys = new long[SMALLEST];
      cells = new Cell[SMALLEST];
    } else {
      Arrays.fill(cells, null);
    }
    size = 0;
  }

  /** Forgets the cells whose latest record is before a time. */
  void removeBefore(long time) {
    int kept = 0;
    for (Cell cell : cells) {
      kept += cell != null && cell.last() >= time ? 1 : 0;
    }
    int length = SMALLEST;
    while (kept * 2L > length) {
      length *= 2;
    }
    resize(length, time);
  }

  /** The latest records of all cells, in order. */
  long[] lasts() {
    long[] lasts = new long[size];
    int next = 0;
    for (Cell cell : cells) {
      if (cell != null) {
        lasts[next++] = cell.last();
      }
    }
    Arrays.sort(lasts);
    return lasts;
  }

  /** Gives every cell with its key, in no order. */
  void forEach(ObjLongConsumer<Cell> taker) {
    for (int i = 0; i < cells.length; i++) {
      Cell cell = cells[i];
      if (cell != null) {
        taker.accept(cell, keys[i]);
      }
    }
  }

  private void resize(int length, long since) {
    long[] keysBefore = keys;
    Cell[] cellsBefore = cells;
    keys = new long[length];
    cells = new Cell[length];
    size = 0;
    for (int i = 0; i < keysBefore.length; i++) {
      Cell cell = cellsBefore[i];
      if (cell != null && (since == Long.MIN_VALUE || cell.last() >= since)) {
        int slot = slot(keysBefore[i]);
        keys[slot] = keysBefore[i];
        cells[slot] = cell;
        size++;
      }
    }
  }

  /** Spreads keys that lie close together. */
  static long mixed(long key) {
    return key * 0x9e3779b97f4a7c15L;
  }

  private int slot(long key) {
    int slot = (int) (mixed(key) >>> 32) & (keys.length - 1);
    while (cells[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
