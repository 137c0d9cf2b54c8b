package org.riskbench.velocity;

import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one entity, in parts by their keys: each part grows, is swept and is copied by
 * itself, so that no record waits for a million keys. Not thread-safe.
 */
final class KeptCells {
  private static final int MOST_PARTS = 512;
  private static final int FEWEST_KEYS = 2_048;
  private static final int FIRST_SWEEP = 1 << 12;
  private static final int SMALLEST_SWEEP = 4;
  private static final double SPARED = 0.9;

  private final int mostKeys;
  private final @Nullable CellTable[] parts;
  private final int[] sweepAt;
  private int size;
  private long evicted;

  /** Which parts the snapshot being made has; null while none is made. */
  private @Nullable CellCopies copies;

  private int snapshot;

  /**
   * No cells.
   *
   * @param mostKeys cells kept; in a part that is full the longest unseen tenth is given up
   */
  KeptCells(int mostKeys) {
    this.mostKeys = mostKeys;
    int wanted = Math.min(MOST_PARTS, mostKeys / FEWEST_KEYS);
    // Without a bound there is one key at a time.
    int count = mostKeys == Integer.MAX_VALUE ? 1 : Integer.highestOneBit(Math.max(1, wanted));
    this.parts = new CellTable[count];
    this.sweepAt = new int[count];
    for (int part = 0; part < count; part++) {
      sweepAt[part] = Math.min(mostPerPart(), Math.max(SMALLEST_SWEEP, FIRST_SWEEP / count));
    }
  }

  private int mostPerPart() {
    return Math.max(1, mostKeys / parts.length);
  }

  int size() {
    return size;
  }

  /** Keys given up before their time, for want of room. */
  long evicted() {
    return evicted;
  }

  private int part(long key) {
    return (int) (CellTable.mixed(key) >>> 55) & (parts.length - 1);
  }

  @Nullable Cell find(long key) {
    CellTable table = parts[part(key)];
    return table == null ? null : table.find(key);
  }

  /**
   * Adds the cell of a key that has none.
   *
   * @param forgotten cells whose latest record is before this time may be forgotten
   */
  void add(long key, Cell cell, long forgotten) {
    int part = part(key);
    CellTable table = table(part);
    if (table.size() >= sweepAt[part]) {
      sweep(part, table, forgotten);
    }
    table.put(key, cell);
    size++;
    cell.snapshot = snapshot;
  }

  private CellTable table(int part) {
    CellTable table = parts[part];
    if (table == null) {
      table = new CellTable();
      parts[part] = table;
    }
    return table;
  }

  /** Now and then, so that the cost of a record stays bounded in the mean. */
  private void sweep(int part, CellTable table, long forgotten) {
    copyPart(part);
    int before = table.size();
    table.removeBefore(forgotten);
    int most = mostPerPart();
    if (table.size() >= most) {
      int kept = table.size();
      long[] lasts = table.lasts();
      table.removeBefore(lasts[(int) (lasts.length * (1 - SPARED))] + 1);
      evicted += kept - table.size();
    }
    size -= before - table.size();
    sweepAt[part] = Math.min(most, Math.max(SMALLEST_SWEEP, table.size() * 2));
  }

  /** Forgets all cells; only where there is one part. */
  void clear() {
    table(0).clear();
    size = 0;
  }

  /** To be called before a cell is changed: the snapshot being made takes it as it was. */
  void keepForSnapshot(long key, Cell cell) {
    if (cell.snapshot != snapshot && copies != null) {
      cell.snapshot = snapshot;
      copies.take(cell, key);
    }
  }

  /** From now on every cell is given to {@code taken} once, as it is now. */
  void beginSnapshot(ObjLongConsumer<Cell> taken) {
    snapshot++;
    copies = new CellCopies(taken, parts.length);
  }

  void endSnapshot() {
    copies = null;
  }

  int parts() {
    return parts.length;
  }

  /** Gives the snapshot being made the cells of a part that it has not. */
  void copyPart(int part) {
    CellTable table = parts[part];
    if (copies != null && copies.isFirst(part) && table != null) {
      table.forEach((cell, key) -> keepForSnapshot(key, cell));
    }
  }

  void forEachKey(LongConsumer taker) {
    for (CellTable table : parts) {
      if (table != null) {
        table.forEach((cell, key) -> taker.accept(key));
      }
    }
  }

  /** Writes when the parts are swept next and how many keys were given up. */
  void write(PackedWriter out) {
    out.writeCount(evicted);
    out.writeCount(parts.length);
    for (int next : sweepAt) {
      out.writeCount(next);
    }
  }

  /**
   * Reads what {@link #write} wrote; with another number of parts each is swept when its turn
   * comes.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if it can't be that
   */
  void read(PackedReader in) {
    evicted = in.readCount();
    int count = in.readSize(1, MOST_PARTS);
    for (int part = 0; part < count; part++) {
      int next = in.readSizeAtMost(Integer.MAX_VALUE);
      if (count == parts.length) {
        sweepAt[part] = Math.max(1, Math.min(mostPerPart(), next));
      }
    }
  }

  /** Puts back a cell that a snapshot held; gives it up where there is no longer room for it. */
  void restore(long key, Cell cell) {
    if (key == Sighting.NO_KEY || find(key) != null) {
      throw StateProblem.damaged();
    }
    if (size >= mostKeys) {
      evicted++;
      return;
    }
    table(part(key)).put(key, cell);
    size++;
  }
}
