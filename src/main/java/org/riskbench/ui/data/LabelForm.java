package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Profile;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

/** Which values a label column offers, and the rule that a choice among them makes. */
final class LabelForm {
  /** A column with more values than this is no label. */
  static final int MOST_VALUES = 20;

  private LabelForm() {}

  /** Columns that could be the label: those with two to twenty values. */
  static List<String> columns(Dataset dataset, Profile profile) {
    List<String> names = new ArrayList<>();
    Optional<String> current = dataset.labels().rule().map(LabelRule::column);
    for (ColumnProfile column : profile.columns()) {
      boolean few = column.distinct() >= 2 && column.distinct() <= MOST_VALUES;
      if (few || current.filter(column.name()::equals).isPresent()) {
        names.add(column.name());
      }
    }
    return names;
  }

  /** The values of a column in order, at most {@link #MOST_VALUES}. */
  static List<String> values(Dataset dataset, String column) {
    int index = dataset.schema().find(column).orElseThrow();
    Column found = dataset.schema().column(index);
    if (found.kind().isNumeric()) {
      ColumnKind kind = found.kind();
      return DoubleStream.of(dataset.rows().numbers(index))
          .filter(value -> !Double.isNaN(value))
          .distinct()
          .limit(MOST_VALUES)
          .sorted()
          .mapToObj(value -> Cells.format(kind, value))
          .toList();
    }
    TreeSet<String> levels = new TreeSet<>(List.of(dataset.rows().texts(index).levels()));
    return levels.stream().limit(MOST_VALUES).toList();
  }

  /** The chosen value is fraud and every other one is good. */
  static LabelRule rule(Dataset dataset, String column, String fraud) {
    List<String> others =
        values(dataset, column).stream().filter(value -> !value.equals(fraud)).toList();
    return LabelRule.of(column, fraud).withNegative(others);
  }
}
