package org.riskbench.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;

/** Columns that hold what another one holds. */
final class EqualColumns {
  private EqualColumns() {}

  static List<Finding> of(Dataset dataset, List<ColumnLook.Seen> columns, JobContext context) {
    List<Finding> found = new ArrayList<>();
    Map<List<Object>, Integer> first = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      context.checkpoint();
      ColumnProfile column = columns.get(i).profile();
      if (column.distinct() > 1 && column.role() != ColumnRole.IGNORED) {
        ColumnValues values = dataset.rows().values(i);
        Integer other =
            first.putIfAbsent(
                List.of(column.kind(), column.distinct(), column.missing(), hash(values)), i);
        if (other != null && values.equals(dataset.rows().values(other))) {
          found.add(finding(column.name(), columns.get(other).profile().name()));
        }
      }
    }
    return found;
  }

  /** Of the rows alone: hashing a million different texts takes longer than comparing codes. */
  private static int hash(ColumnValues values) {
    return values instanceof ColumnValues.Texts texts
        ? Arrays.hashCode(texts.codes())
        : values.hashCode();
  }

  private static Finding finding(String column, String other) {
    return new Finding(
        "DUPLICATE",
        column,
        Severity.WARNING,
        "It has the same values as \"%s\". Ignore one of them.".formatted(other),
        List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE));
  }
}
