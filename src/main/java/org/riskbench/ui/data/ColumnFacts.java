package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnValues;

/**
 * What is counted in one column.
 *
 * @param missing rows without a value
 * @param distinct different values
 */
record ColumnFacts(int missing, int distinct) {

  /** Counts every column; one part a column, on all cores. */
  static List<ColumnFacts> of(Dataset dataset, JobContext context) {
    List<Callable<ColumnFacts>> parts = new ArrayList<>();
    for (int i = 0; i < dataset.schema().size(); i++) {
      ColumnValues values = dataset.rows().values(i);
      parts.add(
          () -> {
            context.checkpoint();
            return of(values);
          });
    }
    return context.parallel(parts);
  }

  static ColumnFacts of(ColumnValues values) {
    if (values instanceof ColumnValues.Numbers numbers) {
      return ofNumbers(numbers.values());
    }
    return ofTexts((ColumnValues.Texts) values);
  }

  private static ColumnFacts ofNumbers(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted); // NaN, which is missing, comes last
    int present = sorted.length;
    while (present > 0 && Double.isNaN(sorted[present - 1])) {
      present--;
    }
    int distinct = present > 0 ? 1 : 0;
    for (int i = 1; i < present; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return new ColumnFacts(sorted.length - present, distinct);
  }

  private static ColumnFacts ofTexts(ColumnValues.Texts texts) {
    boolean[] used = new boolean[texts.levels().length];
    int missing = 0;
    int distinct = 0;
    for (int code : texts.codes()) {
      if (code < 0) {
        missing++;
      } else if (!used[code]) {
        used[code] = true;
        distinct++;
      }
    }
    return new ColumnFacts(missing, distinct);
  }
}
