package org.riskbench.velocity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/**
 * The keys of many rows as small numbers. A level of a dictionary is evened out once, not once a
 * row, and no secret is needed as nothing leaves the job.
 */
final class RowKeys {
  private static final int ROWS_PER_CHECK = 4_096;

  private RowKeys() {}

  /**
   * Keys of a column, one a row.
   *
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  static long[] of(VelocityPlan plan, Rows rows, String name, JobContext context) {
    int index = rows.schema().require(name);
    Column column = rows.schema().column(index);
    Interned interned = new Interned(plan, name);
    return rows.values(index) instanceof ColumnValues.Texts texts
        ? ofTexts(texts, interned, context)
        : ofNumbers(column, rows.numbers(index), interned, context);
  }

  /** Keys of pairs of keys, one a row. */
  static long[] pair(long[] one, long[] other) {
    long[] pairs = new long[one.length];
    for (int row = 0; row < pairs.length; row++) {
      boolean both = one[row] != Sighting.NO_KEY && other[row] != Sighting.NO_KEY;
      pairs[row] = both ? one[row] << Integer.SIZE | other[row] : Sighting.NO_KEY;
    }
    return pairs;
  }

  private static long[] ofTexts(ColumnValues.Texts texts, Interned interned, JobContext context) {
    long[] ofLevel = new long[texts.levels().length];
    Arrays.fill(ofLevel, -1);
    long[] keys = new long[texts.size()];
    for (int row = 0; row < keys.length; row++) {
      if (row % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      int code = texts.codes()[row];
      if (code >= 0) {
        if (ofLevel[code] < 0) {
          ofLevel[code] = interned.of(texts.levels()[code]);
        }
        keys[row] = ofLevel[code];
      }
    }
    return keys;
  }

  private static long[] ofNumbers(
      Column column, double[] values, Interned interned, JobContext context) {
    Map<Double, Long> ofValue = new HashMap<>();
    long[] keys = new long[values.length];
    for (int row = 0; row < keys.length; row++) {
      if (row % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      keys[row] =
          ofValue.computeIfAbsent(
              values[row], value -> interned.of(Cells.format(column.kind(), value)));
    }
    return keys;
  }

  /** Small numbers of evened-out keys, from 1. */
  private static final class Interned {
    private final VelocityPlan plan;
    private final String column;
    private final Map<String, Long> numbers = new HashMap<>();

    Interned(VelocityPlan plan, String column) {
      this.plan = plan;
      this.column = column;
    }

    long of(String text) {
      String key = plan.key(column, text);
      return key.isEmpty()
          ? Sighting.NO_KEY
          : numbers.computeIfAbsent(key, fresh -> numbers.size() + 1L);
    }
  }
}
