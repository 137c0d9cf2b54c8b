package org.riskbench.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.DistinctCount;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** Describes the columns of a dataset and finds what is odd. Deterministic; any thread. */
public final class Profiler {
  private static final int TOP = 10;
  private static final String PHASE = "job.profile.columns";

  private Profiler() {}

  /**
   * Profiles a dataset.
   *
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static Profile profile(Dataset dataset, JobContext context) {
    Rows rows = dataset.rows();
    List<Callable<ColumnProfile>> parts = new ArrayList<>();
    for (int i = 0; i < rows.schema().size(); i++) {
      int column = i;
      parts.add(
          () -> {
            context.checkpoint();
            context.progress((double) column / rows.schema().size(), PHASE);
            return column(rows.schema().column(column), rows.values(column));
          });
    }
    List<ColumnProfile> columns = context.parallel(parts);
    return new Profile(
        dataset.size(),
        dataset.rejected().size(),
        dataset.labels().unlabelled(),
        dataset.labels().fraudRate(),
        columns,
        Findings.of(dataset, columns, context));
  }

  private static ColumnProfile column(Column column, ColumnValues values) {
    return values instanceof ColumnValues.Numbers numbers
        ? numbers(column, numbers)
        : texts(column, (ColumnValues.Texts) values);
  }

  private static ColumnProfile numbers(Column column, ColumnValues.Numbers numbers) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int present = 0;
    for (double value : numbers.values()) {
      if (!Double.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        present++;
      }
    }
    boolean any = present > 0;
    return new ColumnProfile(
        column.name(),
        column.kind(),
        column.role(),
        numbers.size() - present,
        DistinctCount.of(numbers),
        any ? min : Double.NaN,
        any ? sum / present : Double.NaN,
        any ? max : Double.NaN,
        List.of());
  }

  private static ColumnProfile texts(Column column, ColumnValues.Texts texts) {
    int[] counts = ValueRanges.counts(texts);
    int present = IntStream.of(counts).sum();
    boolean named = column.kind() == ColumnKind.CATEGORY && !ValueRanges.isPersonal(column);
    return new ColumnProfile(
        column.name(),
        column.kind(),
        column.role(),
        texts.size() - present,
        (int) IntStream.of(counts).filter(count -> count > 0).count(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        named ? top(texts.levels(), counts) : List.of());
  }

  private static List<ColumnProfile.Level> top(String[] levels, int[] counts) {
    return IntStream.range(0, counts.length)
        .filter(level -> counts[level] > 0)
        .boxed()
        .sorted(Comparator.comparingInt((Integer level) -> -counts[level]))
        .limit(TOP)
        .map(level -> new ColumnProfile.Level(levels[level], counts[level]))
        .toList();
  }
}
