package org.riskbench.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** The keys of records that tell persons, cards or devices from one another. */
final class RecordKeys {
  /** A key of more records than this share stands for no one: it would join all it meets. */
  private static final double MOST_OF_TRAFFIC = 0.005;

  private static final int FEW = 20;

  private RecordKeys() {}

  /**
   * By column, in the order of the columns, a code per record; -1 where the key is missing or far
   * too frequent.
   */
  static Map<String, int[]> of(Dataset dataset, int[] rows) {
    Schema schema = dataset.schema();
    Map<String, int[]> keys = new LinkedHashMap<>();
    for (int column = 0; column < schema.size(); column++) {
      boolean isKey = schema.column(column).role() == ColumnRole.ENTITY;
      if (isKey && !schema.column(column).kind().isNumeric()) {
        int[] codes = dataset.rows().texts(column).codes();
        keys.put(schema.column(column).name(), persons(codes, rows));
      }
    }
    return Collections.unmodifiableMap(keys);
  }

  private static int[] persons(int[] codes, int[] rows) {
    int[] picked = IntStream.of(rows).map(row -> codes[row]).toArray();
    int[] counts = new int[IntStream.of(picked).max().orElse(-1) + 1];
    IntStream.of(picked).filter(code -> code >= 0).forEach(code -> counts[code]++);
    double most = Math.max(FEW, MOST_OF_TRAFFIC * rows.length);
    return IntStream.of(picked)
        .map(code -> code >= 0 && counts[code] <= most ? code : -1)
        .toArray();
  }
}
