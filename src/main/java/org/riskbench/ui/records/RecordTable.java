package org.riskbench.ui.records;

import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.dataset.ColumnMasks;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Formats;

/** The rows as the table shows them; what could name a person is masked until asked for. */
public final class RecordTable {
  /** Rows looked at to find how wide a column is. */
  private static final int LOOKED_AT = 200;

  private static final int LONGEST_LINE = 300;

  private final Dataset dataset;
  private final RowNumbers numbers;
  private final ColumnMasks masks;
  private final boolean showValues;

  private RecordTable(Dataset dataset, RowNumbers numbers, ColumnMasks masks, boolean showValues) {
    this.dataset = dataset;
    this.numbers = numbers;
    this.masks = masks;
    this.showValues = showValues;
  }

  static RecordTable of(Dataset dataset, boolean showValues) {
    return new RecordTable(dataset, RowNumbers.of(dataset), ColumnMasks.of(dataset), showValues);
  }

  /** The same with masked values shown or not. */
  RecordTable showing(boolean values) {
    return new RecordTable(dataset, numbers, masks, values);
  }

  /** Whether another table has the same columns, under the same masks. */
  public boolean hasColumnsOf(RecordTable other) {
    return dataset.schema().columns().equals(other.dataset.schema().columns())
        && dataset.report().source().equals(other.dataset.report().source());
  }

  /** Names of the columns in the order of the file. */
  public List<String> columns() {
    return dataset.schema().columns().stream().map(Column::name).toList();
  }

  /** What the column is, as told by its kind and role. */
  Column column(int column) {
    return dataset.schema().column(column);
  }

  /** Whether figures stand in the column, which are set to the right. */
  public boolean isFigure(int column) {
    return column(column).kind() == ColumnKind.NUMBER;
  }

  /** Whether the values of a column are masked unless somebody asks for them. */
  public boolean isPersonal(int column) {
    return masks.of(column).isPresent();
  }

  /** Whether any column is masked. */
  boolean hasPersonal() {
    return masks.hasAny();
  }

  /** How many rows. */
  public int size() {
    return dataset.size();
  }

  Dataset dataset() {
    return dataset;
  }

  public boolean isFraud(int row) {
    return dataset.labels().state(row) == LabelState.FRAUD;
  }

  /** The number of a row in its file, as text. */
  public String number(int row) {
    return (numbers.isTest(row) ? "test " : "") + Formats.count(numbers.of(row));
  }

  /** What the cell shows. */
  public String text(int row, int column) {
    ColumnKind kind = column(column).kind();
    String text =
        kind.isNumeric()
            ? CellText.of(kind, dataset.rows().numbers(column)[row])
            : dataset.rows().texts(column).get(row);
    return showValues ? text : masks.shown(column, text);
  }

  /** The same in one line and no longer than a screen is wide. */
  public String line(int row, int column) {
    String text = text(row, column);
    String cut = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
    return cut.indexOf('\n') < 0 && cut.indexOf('\r') < 0
        ? cut
        : cut.replaceAll("[\\r\\n]+", " ⏎ ");
  }

  /** Characters of the longest text among some rows of the column. */
  public int widest(int column) {
    int step = Math.max(1, size() / LOOKED_AT);
    return IntStream.iterate(0, row -> row < size(), row -> row + step)
        .map(row -> line(row, column).length())
        .max()
        .orElse(0);
  }
}
