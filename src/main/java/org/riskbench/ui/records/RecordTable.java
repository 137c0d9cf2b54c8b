package org.riskbench.ui.records;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** The rows as the table shows them; what could name a person is masked until asked for. */
public final class RecordTable {
  /** Stands for a masked value. */
  static final String MASK = "•••••";

  private final Dataset dataset;
  private final boolean showValues;

  RecordTable(Dataset dataset, boolean showValues) {
    this.dataset = dataset;
    this.showValues = showValues;
  }

  /** Names of the columns in the order of the file. */
  public List<String> columns() {
    return dataset.schema().columns().stream().map(Column::name).toList();
  }

  /** Whether figures stand in the column, which are set to the right. */
  public boolean isFigure(int column) {
    return dataset.schema().column(column).kind() == ColumnKind.NUMBER;
  }

  /** Whether moments stand in the column, which are long. */
  public boolean isMoment(int column) {
    return dataset.schema().column(column).kind() == ColumnKind.TIME;
  }

  /** How many rows. */
  public int size() {
    return dataset.size();
  }

  /** What the cell shows. */
  public String text(int row, int column) {
    Column shown = dataset.schema().column(column);
    if (shown.kind().isNumeric()) {
      double value = dataset.rows().numbers(column)[row];
      String text = Cells.format(shown.kind(), value);
      return text.isEmpty() || !isMasked(shown) ? shorter(shown, text) : MASK;
    }
    String text = dataset.rows().texts(column).get(row);
    return text.isEmpty() || !isMasked(shown) ? text : MASK;
  }

  private static String shorter(Column column, String text) {
    return column.kind() == ColumnKind.TIME
        ? text.replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", "")
        : text;
  }

  private boolean isMasked(Column column) {
    ColumnRole role = column.role();
    boolean names =
        role == ColumnRole.ENTITY
            || role == ColumnRole.ID
            || role == ColumnRole.SENSITIVE
            || column.kind() == ColumnKind.TEXT;
    return names && !showValues;
  }
}
