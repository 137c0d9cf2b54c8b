package org.riskbench.velocity;

import java.util.Arrays;

/**
 * The earlier records of one key, one entry a moment with running totals, oldest first. Totals only
 * grow, so what lies between two moments is a difference, and records of one moment are one entry
 * whatever their order.
 *
 * <p>An entry is: time, records so far, and for each amount: amounts so far, their sum so far,
 * largest amount of this moment.
 */
final class History {
  private static final int FIXED = 2;
  private static final int PER_AMOUNT = 3;

  private final int stride;
  private long[] entries;
  private int from;
  private int to;

  History(int amounts) {
    this.stride = FIXED + PER_AMOUNT * amounts;
    this.entries = new long[stride];
  }

  /** Entries, oldest first, are at positions {@code first()} to {@code end() - 1}. */
  int first() {
    return from;
  }

  int end() {
    return to;
  }

  long time(int entry) {
    return entries[entry * stride];
  }

  /** Position of the first entry that is not earlier than a time. */
  int position(long time) {
    return position(time, to);
  }

  /**
   * The same below a bound that is known not to be earlier. Looked for from the bound backwards in
   * growing steps: most windows end close to it, and the way there is short in memory.
   */
  int position(long time, int bound) {
    int high = bound;
    int step = 1;
    while (high - step >= from && time(high - step) >= time) {
      high -= step;
      step *= 2;
    }
    int low = Math.max(from, high - step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Records in the entries from one position up to another. */
  long count(int start, int stop) {
    return total(stop, 1) - total(start, 1);
  }

  /** Those of them with an amount. */
  long amounts(int start, int stop, int amount) {
    return total(stop, field(amount)) - total(start, field(amount));
  }

  /** The sum of their amounts, in fixed point. */
  long sum(int start, int stop, int amount) {
    return total(stop, field(amount) + 1) - total(start, field(amount) + 1);
  }

  /** The largest of their amounts, in fixed point. */
  long max(int start, int stop, int amount) {
    long max = FixedPoint.MISSING;
    for (int entry = start; entry < stop; entry++) {
      max = Math.max(max, entries[entry * stride + field(amount) + 2]);
    }
    return max;
  }

  /** The latest position, not after {@code stop}, from which on there are at least cap records. */
  int capped(int start, int stop, int cap) {
    if (count(start, stop) <= cap) {
      return start;
    }
    int low = start;
    int high = stop;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (count(middle, stop) >= cap) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static int field(int amount) {
    return FIXED + PER_AMOUNT * amount;
  }

  private long total(int position, int field) {
    return position == 0 ? 0 : entries[(position - 1) * stride + field];
  }

  /** Adds a record; one that comes late goes to its place among the others. */
  void add(long time, long[] given, int[] columns) {
    int position = position(time);
    boolean fresh = position == to || time(position) != time;
    if (fresh) {
      position = insert(position, time);
    }
    for (int i = 0; i < columns.length; i++) {
      long amount = given[columns[i]];
      int max = position * stride + field(i) + 2;
      entries[max] = Math.max(entries[max], amount);
    }
    for (int entry = position; entry < to; entry++) {
      int base = entry * stride;
      entries[base + 1]++;
      for (int i = 0; i < columns.length; i++) {
        long amount = given[columns[i]];
        if (amount != FixedPoint.MISSING) {
          entries[base + field(i)]++;
          entries[base + field(i) + 1] += amount;
        }
      }
    }
  }

  private int insert(int position, long time) {
    int shifted = makeRoom(position);
    int base = shifted * stride;
    System.arraycopy(entries, base, entries, base + stride, (to - shifted) * stride);
    to++;
    entries[base] = time;
    for (int field = 1; field < stride; field++) {
      boolean max = field >= FIXED && (field - FIXED) % PER_AMOUNT == 2;
      entries[base + field] = max ? FixedPoint.MISSING : total(shifted, field);
    }
    return shifted;
  }

  /** Entries forgotten make room first; the one before the first stays for its totals. */
  private int makeRoom(int position) {
    if ((to + 1) * stride <= entries.length) {
      return position;
    }
    int dropped = Math.max(0, from - 1);
    if (dropped * 2 >= to) {
      System.arraycopy(entries, dropped * stride, entries, 0, (to - dropped) * stride);
      from -= dropped;
      to -= dropped;
      return position - dropped;
    }
    int entriesThen = Math.max(to + 1, to + (to >> 1) + 1);
    entries = Arrays.copyOf(entries, entriesThen * stride);
    return position;
  }

  /**
   * Forgets entries before a time, and those that cap records since, at an earlier moment, hide.
   */
  void forget(long before, int cap) {
    while (from < to && (time(from) < before || isHidden(cap))) {
      from++;
    }
  }

  /** The newest moment is left aside: a record of that very moment must not see it. */
  private boolean isHidden(int cap) {
    return to - from > 2 && count(from + 1, to - 1) >= cap;
  }

  /**
   * Writes the entries that are still looked at: how many; of each its time after the one before,
   * its records, and for each amount how many, their sum, and 1 and the largest or 0 for none.
   */
  void write(PackedWriter out) {
    out.writeCount(to - from);
    for (int entry = from; entry < to; entry++) {
      out.writeNumber(entry == from ? time(entry) : time(entry) - time(entry - 1));
      out.writeCount(count(entry, entry + 1));
      for (int field = FIXED; field < stride; field += PER_AMOUNT) {
        out.writeCount(total(entry + 1, field) - total(entry, field));
        out.writeNumber(total(entry + 1, field + 1) - total(entry, field + 1));
        long max = entries[entry * stride + field + 2];
        out.writeByte(max == FixedPoint.MISSING ? 0 : 1);
        if (max != FixedPoint.MISSING) {
          out.writeNumber(max);
        }
      }
    }
  }

  /**
   * Entries as {@link #write} wrote them. Totals begin at 0 again: only their differences are ever
   * asked for.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if they can't be such
   */
  static History read(PackedReader in, int amounts) {
    History history = new History(amounts);
    int size = in.readSize(FIXED + PER_AMOUNT * amounts);
    history.entries = new long[Math.max(1, size) * history.stride];
    for (int entry = 0; entry < size; entry++) {
      history.to++;
      history.readEntry(in, entry);
    }
    return history;
  }

  private void readEntry(PackedReader in, int entry) {
    int base = entry * stride;
    long step = in.readNumber();
    entries[base] = entry == 0 ? step : time(entry - 1) + step;
    entries[base + 1] = total(entry, 1) + in.readCount();
    if ((entry > 0 && step <= 0) || count(entry, entry + 1) <= 0) {
      throw StateProblem.damaged();
    }
    for (int field = FIXED; field < stride; field += PER_AMOUNT) {
      entries[base + field] = total(entry, field) + in.readCount();
      entries[base + field + 1] = total(entry, field + 1) + in.readNumber();
      entries[base + field + 2] = in.readByte() == 0 ? FixedPoint.MISSING : in.readNumber();
    }
  }
}
