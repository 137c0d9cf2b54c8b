package org.riskbench.spark;

import org.apache.spark.Partitioner;

/** Names a row of a table by its part and its place there: the same whenever it is read. */
final class RowNumber {
  private static final int PLACE_BITS = 40;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private RowNumber() {}

  static long of(int part, long place) {
    return (long) part << PLACE_BITS | place;
  }

  static int part(long row) {
    return (int) (row >>> PLACE_BITS);
  }

  static long place(long row) {
    return row & PLACE;
  }

  /** Brings answers back to the part of their row. */
  static final class ByPart extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int parts;

    ByPart(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object row) {
      return part((Long) row);
    }
  }
}
