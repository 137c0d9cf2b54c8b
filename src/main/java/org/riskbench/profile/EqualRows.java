package org.riskbench.profile;

import java.util.Arrays;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** Counts rows that are the same, by 64-bit hashes: a wrong hit in a million rows is negligible. */
final class EqualRows {
  private static final long MISSING = -1;

  private EqualRows() {}

  /** Rows that are equal to an earlier one in all columns but the id. */
  static int count(Rows rows, JobContext context) {
    long[] hashes = new long[rows.size()];
    for (int c = 0; c < rows.schema().size(); c++) {
      context.checkpoint();
      if (rows.schema().column(c).role() != ColumnRole.ID) {
        mix(hashes, rows.values(c));
      }
    }
    Arrays.sort(hashes);
    int copies = 0;
    for (int i = 1; i < hashes.length; i++) {
      copies += hashes[i] == hashes[i - 1] ? 1 : 0;
    }
    return copies;
  }

  /** Rows that have both the key and the time of another row. */
  static int tied(ColumnValues keys, TimeAxis time) {
    long[] hashes = new long[keys.size()];
    mix(hashes, keys);
    int known = 0;
    for (int row = 0; row < hashes.length; row++) {
      double at = time.at(row);
      if (!Double.isNaN(at) && bits(keys, row) != MISSING) {
        hashes[known++] = mixed(hashes[row], Double.doubleToLongBits(at));
      }
    }
    long[] compared = Arrays.copyOf(hashes, known);
    Arrays.sort(compared);
    int tied = 0;
    for (int i = 0; i < known; i++) {
      boolean before = i > 0 && compared[i - 1] == compared[i];
      boolean after = i + 1 < known && compared[i + 1] == compared[i];
      tied += before || after ? 1 : 0;
    }
    return tied;
  }

  /**
   * Rows on one side that equal a row on the other in some columns. Rows without any value in them
   * count for nothing.
   */
  static int onBothSides(Rows rows, int[] columns, int[] one, int[] other) {
    long[] hashes = hashes(rows, columns);
    long[] known = sorted(rows, columns, hashes, one);
    int shared = 0;
    for (int row : other) {
      boolean any = hasAny(rows, columns, row);
      shared += any && Arrays.binarySearch(known, hashes[row]) >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Rows of a part that equal an earlier one of it in some columns. */
  static int withinCopies(Rows rows, int[] columns, int[] part) {
    long[] sorted = sorted(rows, columns, hashes(rows, columns), part);
    int copies = 0;
    for (int i = 1; i < sorted.length; i++) {
      copies += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return copies;
  }

  private static long[] hashes(Rows rows, int[] columns) {
    long[] hashes = new long[rows.size()];
    for (int column : columns) {
      mix(hashes, rows.values(column));
    }
    return hashes;
  }

  private static long[] sorted(Rows rows, int[] columns, long[] hashes, int[] part) {
    return Arrays.stream(part)
        .filter(row -> hasAny(rows, columns, row))
        .mapToLong(row -> hashes[row])
        .sorted()
        .toArray();
  }

  private static boolean hasAny(Rows rows, int[] columns, int row) {
    return Arrays.stream(columns).anyMatch(column -> bits(rows.values(column), row) != MISSING);
  }

  private static void mix(long[] hashes, ColumnValues values) {
    if (values instanceof ColumnValues.Texts texts) {
      int[] codes = texts.codes();
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] = mixed(hashes[row], codes[row]);
      }
      return;
    }
    double[] numbers = ((ColumnValues.Numbers) values).values();
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = mixed(hashes[row], bits(numbers[row]));
    }
  }

  private static long bits(ColumnValues values, int row) {
    if (values instanceof ColumnValues.Texts texts) {
      return texts.codes()[row];
    }
    return bits(((ColumnValues.Numbers) values).values()[row]);
  }

  private static long bits(double value) {
    return Double.isNaN(value) ? MISSING : Double.doubleToLongBits(value);
  }

  private static long mixed(long hash, long value) {
    long mixed = (hash ^ value) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
    return mixed ^ (mixed >>> 29);
  }
}
