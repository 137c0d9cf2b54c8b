package org.riskbench.loading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.riskbench.job.JobContext;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.ColumnValues;

/** Replaces the texts of a column by their keyed hashes. */
final class Hashing {
  private static final int CHECK_EVERY = 4_096;

  private Hashing() {}

  /** Texts that differ in the blanks around them become one. */
  static ColumnValues.Texts texts(ColumnValues.Texts plain, CellHash hash, JobContext context) {
    String[] levels = plain.levels();
    int[] codes = plain.codes();
    Map<String, Integer> known = new HashMap<>();
    int[] renumbered = new int[levels.length];
    String[] hashed = new String[levels.length];
    for (int code = 0; code < levels.length; code++) {
      if (code % CHECK_EVERY == 0) {
        context.checkpoint();
      }
      String text = hash.hash(levels[code]);
      Integer next = known.size();
      Integer position = text.isEmpty() ? Integer.valueOf(-1) : known.putIfAbsent(text, next);
      renumbered[code] = position == null ? next : position;
      if (position == null) {
        hashed[next] = text;
      }
    }
    int[] cells = new int[codes.length];
    Arrays.setAll(cells, row -> codes[row] < 0 ? -1 : renumbered[codes[row]]);
    return new ColumnValues.Texts(cells, Arrays.copyOf(hashed, known.size()));
  }
}
