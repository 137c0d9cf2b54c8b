package org.riskbench.dataset;

import java.util.Arrays;
import org.riskbench.schema.ColumnValues;

/** How many different values a column has, exactly. */
public final class DistinctCount {
  private DistinctCount() {}

  /** Distinct values, the missing one not counted. */
  public static int of(ColumnValues values) {
    return values instanceof ColumnValues.Numbers numbers
        ? ofNumbers(numbers.values())
        : ofTexts((ColumnValues.Texts) values);
  }

  private static int ofTexts(ColumnValues.Texts texts) {
    boolean[] seen = new boolean[texts.levels().length];
    int distinct = 0;
    for (int code : texts.codes()) {
      if (code >= 0 && !seen[code]) {
        seen[code] = true;
        distinct++;
      }
    }
    return distinct;
  }

  /** An open table of bits: sorting a million doubles would take three times as long. */
  private static int ofNumbers(double[] values) {
    long[] table = new long[1024];
    int distinct = 0;
    for (double value : values) {
      if (Double.isNaN(value)) {
        continue;
      }
      // Bits + 1, so that 0 is a free slot; adding zero makes one value of 0 and -0.
      if (insert(table, Double.doubleToRawLongBits(value + 0.0) + 1)) {
        distinct++;
        if (distinct * 2 > table.length) {
          table = grown(table);
        }
      }
    }
    return distinct;
  }

  private static boolean insert(long[] table, long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (mixed >>> 32) & (table.length - 1);
    while (table[slot] != 0) {
      if (table[slot] == key) {
        return false;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = key;
    return true;
  }

  private static long[] grown(long[] table) {
    long[] wider = new long[table.length * 2];
    Arrays.stream(table).filter(key -> key != 0).forEach(key -> insert(wider, key));
    return wider;
  }
}
