package org.riskbench.velocity;

import java.util.Arrays;

/**
 * The different values that came with one key, each with the moment it was last seen and the moment
 * before that, the longest unseen first.
 */
final class Recency {
  private static final int STRIDE = 3;
  private static final long NEVER = Long.MIN_VALUE;

  private long[] entries = new long[STRIDE];
  private int size;

  /** Different values seen from {@code start} on and before {@code stop}, at most cap. */
  int count(long start, long stop, int cap) {
    int counted = 0;
    int entry = size - 1;
    for (; entry >= 0 && last(entry) >= stop; entry--) {
      long before = entries[entry * STRIDE + 2];
      counted += before >= start && before < stop ? 1 : 0;
    }
    return Math.min(cap, counted + entry + 1 - position(start, entry + 1));
  }

  /** First entry below a bound that was not last seen before a time. */
  private int position(long time, int bound) {
    int low = 0;
    int high = bound;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (last(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long last(int entry) {
    return entries[entry * STRIDE + 1];
  }

  /**
   * Adds a value; beyond cap of them that are new at the newest moment, one more changes nothing.
   */
  void add(long value, long time, int cap) {
    int entry = size - 1;
    while (entry >= 0 && entries[entry * STRIDE] != value) {
      entry--;
    }
    if (entry < 0) {
      if (size < cap || last(size - cap) != time) {
        insert(value, time, NEVER);
      }
      return;
    }
    int base = entry * STRIDE;
    long last = entries[base + 1];
    if (time < last) {
      entries[base + 2] = Math.max(entries[base + 2], time);
    } else if (time > last) {
      System.arraycopy(entries, base + STRIDE, entries, base, (size - entry - 1) * STRIDE);
      size--;
      insert(value, time, last);
    }
  }

  private void insert(long value, long time, long before) {
    if ((size + 1) * STRIDE > entries.length) {
      entries = Arrays.copyOf(entries, (size + (size >> 1) + 2) * STRIDE);
    }
    int entry = size;
    while (entry > 0 && last(entry - 1) > time) {
      entry--;
    }
    int base = entry * STRIDE;
    System.arraycopy(entries, base, entries, base + STRIDE, (size - entry) * STRIDE);
    entries[base] = value;
    entries[base + 1] = time;
    entries[base + 2] = before;
    size++;
  }

  /**
   * Forgets values not seen since a time, and those that cap others, seen later but before the
   * newest moment, hide.
   */
  void forget(long since, int cap) {
    if (size == 0) {
      return;
    }
    int earlier = position(last(size - 1), size);
    int dropped = Math.max(position(since, size), earlier - cap);
    if (dropped > 0) {
      System.arraycopy(entries, dropped * STRIDE, entries, 0, (size - dropped) * STRIDE);
      size -= dropped;
    }
  }

  /**
   * Writes how many values there are; of each the value, when it was last seen after the one before
   * it, and how long before that it was seen (0 for never).
   */
  void write(PackedWriter out) {
    out.writeCount(size);
    for (int entry = 0; entry < size; entry++) {
      int base = entry * STRIDE;
      out.writeRaw(entries[base]);
      out.writeNumber(entry == 0 ? last(entry) : last(entry) - last(entry - 1));
      out.writeCount(entries[base + 2] == NEVER ? 0 : last(entry) - entries[base + 2]);
    }
  }

  /**
   * Values as {@link #write} wrote them.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if they can't be such
   */
  static Recency read(PackedReader in) {
    Recency recency = new Recency();
    recency.size = in.readSize(Long.BYTES + 2);
    recency.entries = new long[Math.max(1, recency.size) * STRIDE];
    for (int entry = 0; entry < recency.size; entry++) {
      int base = entry * STRIDE;
      recency.entries[base] = in.readRaw();
      long step = in.readNumber();
      recency.entries[base + 1] = entry == 0 ? step : recency.last(entry - 1) + step;
      long since = in.readCount();
      if ((entry > 0 && step < 0) || since < 0) {
        throw StateProblem.damaged();
      }
      recency.entries[base + 2] = since == 0 ? NEVER : recency.last(entry) - since;
    }
    return recency;
  }
}
