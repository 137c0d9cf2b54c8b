package org.riskbench.ui.fairness;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * A column to group people or records by.
 *
 * @param isSensitive whether it is a protected attribute
 */
public record ColumnChoice(String name, boolean isSensitive) {
  /** A text with more values than this is no group but a name. */
  private static final int MOST_VALUES = 300;

  /** The sensitive columns first, then all that can be grouped by and name nobody. */
  static List<ColumnChoice> of(Dataset dataset) {
    Set<String> personal =
        dataset.report().personal().stream()
            .map(PersonalColumn::column)
            .collect(Collectors.toSet());
    Stream<ColumnChoice> sensitive =
        dataset.schema().with(ColumnRole.SENSITIVE).stream()
            .map(column -> new ColumnChoice(column.name(), true));
    Stream<ColumnChoice> others =
        dataset.schema().columns().stream()
            .filter(column -> !personal.contains(column.name()))
            .filter(column -> isSegment(dataset, column))
            .map(column -> new ColumnChoice(column.name(), false));
    return Stream.concat(sensitive, others).toList();
  }

  private static boolean isSegment(Dataset dataset, Column column) {
    boolean role =
        column.role() == ColumnRole.FEATURE
            || column.role() == ColumnRole.AMOUNT
            || column.role() == ColumnRole.IGNORED;
    if (!role || column.kind() == ColumnKind.TIME) {
      return false;
    }
    int index = dataset.schema().require(column.name());
    return column.kind().isNumeric() || dataset.rows().texts(index).levels().length <= MOST_VALUES;
  }
}
