package org.riskbench.ui.velocity;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Masking;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.dataset.PersonalKind;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * Values of a dataset as the list of records shows them: what could name a person is masked, a key
 * that is nobody's name by its last two characters.
 */
final class ShownValues {
  private final Dataset dataset;

  ShownValues(Dataset dataset) {
    this.dataset = dataset;
  }

  /** The cell of a row, empty where there is none. */
  String text(int row, String name) {
    int index = dataset.schema().require(name);
    Column column = dataset.schema().column(index);
    String plain =
        column.kind().isNumeric()
            ? Cells.format(column.kind(), dataset.rows().numbers(index)[row])
            : dataset.rows().texts(index).get(row);
    return plain.isEmpty() ? plain : masked(name, shorter(column, plain));
  }

  private static String shorter(Column column, String text) {
    return column.kind() == ColumnKind.TIME
        ? text.replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", "")
        : text;
  }

  private String masked(String name, String value) {
    Optional<PersonalKind> kind = personal(name);
    if (kind.isPresent()) {
      return Masking.mask(kind.get(), value);
    }
    ColumnRole role = dataset.schema().column(dataset.schema().require(name)).role();
    boolean names = role == ColumnRole.ENTITY || role == ColumnRole.ID || role.isSensitive();
    return names ? Masking.mask(PersonalKind.CARD, value) : value;
  }

  /**
   * A value that so many records share that nobody is named by it, unless the column is personal.
   */
  String shared(String name, String value) {
    return personal(name).map(kind -> Masking.mask(kind, value)).orElse(value);
  }

  private Optional<PersonalKind> personal(String name) {
    return dataset.report().personal().stream()
        .filter(found -> found.column().equals(name))
        .map(PersonalColumn::kind)
        .findFirst();
  }
}
