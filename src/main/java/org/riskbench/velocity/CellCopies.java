package org.riskbench.velocity;

import java.util.BitSet;
import java.util.function.ObjLongConsumer;

/** Which parts of the cells a snapshot has, and who takes their copies. Not thread-safe. */
final class CellCopies {
  private final ObjLongConsumer<Cell> taken;
  private final BitSet done;

  CellCopies(ObjLongConsumer<Cell> taken, int parts) {
    this.taken = taken;
    this.done = new BitSet(parts);
  }

  void take(Cell cell, long key) {
    taken.accept(cell, key);
  }

  /** Whether a part is asked for the first time. */
  boolean isFirst(int part) {
    boolean first = !done.get(part);
    done.set(part);
    return first;
  }
}
