package org.riskbench.spark;

import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Schema;

/**
 * Reads the time that records are divided by, as the column was written in training.
 *
 * @param column where it stands; empty for none
 */
record Moments(OptionalInt column, ColumnKind kind, CellFormat format) {
  /** The reader of a column, of that kind which training found. */
  static Moments of(Schema trained, String name, TableShape shape) {
    OptionalInt known = trained.find(name);
    if (known.isEmpty()) {
      return new Moments(OptionalInt.empty(), ColumnKind.TIME, CellFormat.PLAIN);
    }
    Column column = trained.column(known.getAsInt());
    return new Moments(shape.find(name), column.kind(), column.format());
  }

  /** The moment of a row, in milliseconds or the column's own count; NaN if there is none. */
  double of(RowReader records, Row row) {
    String text = records.text(row, column);
    return text.isEmpty() || !kind.isNumeric() ? Double.NaN : Cells.parse(kind, format, text);
  }
}
