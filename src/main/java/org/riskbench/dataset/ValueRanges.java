package org.riskbench.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** Writes into the schema what was seen of each column's values. */
public final class ValueRanges {
  /** Rarer levels are not listed: documents and checks would drown in them. */
  private static final int MOST_LEVELS = 200;

  private ValueRanges() {}

  /** The rows under a schema whose columns say what was seen; what is known already stays. */
  public static Rows fill(Rows rows) {
    return fill(rows, JobContext.none());
  }

  /** The same on all cores. */
  public static Rows fill(Rows rows, JobContext context) {
    List<Callable<Column>> columns = new ArrayList<>();
    for (int i = 0; i < rows.schema().size(); i++) {
      Column column = rows.schema().column(i);
      ColumnValues values = rows.values(i);
      columns.add(() -> fill(column, values));
    }
    return rows.with(new Schema(context.parallel(columns)));
  }

  private static Column fill(Column column, ColumnValues values) {
    if (isPersonal(column)) {
      return column.within(ColumnDomain.ANY);
    }
    return column.domain() instanceof ColumnDomain.Any
        ? column.within(seen(column.kind(), values))
        : column;
  }

  /** Keys, names and protected attributes must not travel with a model. */
  public static boolean isPersonal(Column column) {
    ColumnRole role = column.role();
    return column.kind() == ColumnKind.TEXT
        || role == ColumnRole.ENTITY
        || role == ColumnRole.ID
        || role.isSensitive();
  }

  private static ColumnDomain seen(ColumnKind kind, ColumnValues values) {
    if (values instanceof ColumnValues.Numbers numbers) {
      return kind == ColumnKind.BOOLEAN ? ColumnDomain.ANY : range(numbers.values());
    }
    return levels((ColumnValues.Texts) values);
  }

  private static ColumnDomain range(double[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    boolean integral = true;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        min = value <= min ? Math.min(min, value) : min;
        max = value >= max ? Math.max(max, value) : max;
        integral = integral && value == Math.rint(value);
      }
    }
    return min > max ? ColumnDomain.ANY : new ColumnDomain.Range(min, max, integral);
  }

  private static ColumnDomain levels(ColumnValues.Texts texts) {
    int[] counts = counts(texts);
    return new ColumnDomain.Levels(
        IntStream.range(0, counts.length)
            .filter(level -> counts[level] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer level) -> -counts[level]))
            .limit(MOST_LEVELS)
            .map(level -> texts.levels()[level])
            .toList());
  }

  /** How often each level comes. */
  public static int[] counts(ColumnValues.Texts texts) {
    int[] counts = new int[texts.levels().length];
    Arrays.stream(texts.codes()).filter(code -> code >= 0).forEach(code -> counts[code]++);
    return counts;
  }
}
