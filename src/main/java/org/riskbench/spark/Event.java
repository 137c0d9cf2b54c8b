package org.riskbench.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/**
 * What goes to whoever tells the features of a key: a record of it, or what became known of one. A
 * plain array, as that is what a cluster moves and sorts at the least cost: the entity, the key,
 * the moment at which it takes place, the kind, the time of the record, the row that waits for the
 * answer.
 */
final class Event {
  static final int ENTITY = 0;
  static final int KEY = 1;
  static final int MOMENT = 2;
  static final int KIND = 3;
  static final int TIME = 4;
  static final int ROW = 5;

  /** An earlier record turned out good. */
  static final long GOOD = 0;

  /** An earlier record turned out to be fraud. */
  static final long FRAUD = 1;

  /** A record. */
  static final long RECORD = 2;

  /** No row waits: the record is of the past. */
  static final long NOBODY = -1;

  private Event() {}

  /** A record. */
  static long[] record(int entity, long key, long time, long row) {
    return new long[] {entity, key, time, RECORD, time, row};
  }

  /** What became known of a record, the moment after it at the earliest. */
  static long[] outcome(int entity, long key, long time, double knownAt, boolean fraud) {
    long moment = Math.max((long) Math.ceil(knownAt), time + 1);
    return new long[] {entity, key, moment, fraud ? FRAUD : GOOD, time, NOBODY};
  }

  /**
   * Key by key, and within a key as things took place: what is known at a moment is known to the
   * records of that moment.
   */
  static final class Order implements Comparator<long[]>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(long[] one, long[] other) {
      for (int i = ENTITY; i <= KIND; i++) {
        if (one[i] != other[i]) {
          return Long.compare(one[i], other[i]);
        }
      }
      return Long.compare(one[ROW], other[ROW]);
    }
  }

  /** Brings the events of a key together. */
  static final class ByKey extends Partitioner {
    private static final long serialVersionUID = 1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int parts;

    ByKey(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object event) {
      long[] fields = (long[]) event;
      long mixed = (fields[KEY] + fields[ENTITY]) * MIX;
      return (int) Long.remainderUnsigned(mixed >>> 16, parts);
    }
  }
}
