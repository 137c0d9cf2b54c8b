package org.riskbench.schema;

import java.util.Arrays;

/** One record in slots that are filled, read and cleared again. Not thread-safe: one a thread. */
public final class FlatRecord implements RecordView {
  private final Schema schema;
  private final double[] numbers;
  private final String[] texts;

  /** An empty record: everything missing. */
  public FlatRecord(Schema schema) {
    this.schema = schema;
    this.numbers = new double[schema.size()];
    this.texts = new String[schema.size()];
    clear();
  }

  /** What the slots are. */
  public Schema schema() {
    return schema;
  }

  /** Makes everything missing again. */
  public void clear() {
    Arrays.fill(numbers, Double.NaN);
    Arrays.fill(texts, "");
  }

  public void set(int column, double value) {
    numbers[column] = value;
  }

  public void set(int column, String value) {
    texts[column] = value;
  }

  /**
   * Fills a slot from the text of a cell, as a file or a form has it.
   *
   * @return whether the text can be read as the column's kind; if not, the slot is missing
   */
  public boolean parse(int column, String cell) {
    ColumnKind kind = schema.column(column).kind();
    if (!kind.isNumeric()) {
      texts[column] = cell;
      return true;
    }
    double value = Cells.parse(kind, cell);
    numbers[column] = value;
    return !Double.isNaN(value) || cell.isBlank();
  }

  @Override
  public double number(int column) {
    return numbers[column];
  }

  @Override
  public String text(int column) {
    return texts[column];
  }
}
