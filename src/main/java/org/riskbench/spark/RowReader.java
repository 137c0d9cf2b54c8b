package org.riskbench.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.riskbench.problem.Problem;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RecordColumns;

/**
 * Fills records from the rows of a table by the rules of a file at the desk. Not thread-safe: one a
 * partition.
 */
final class RowReader {
  private final TableShape shape;
  private final int[] slots;
  private final CellReader[] readers;
  private final FlatRecord record;

  /**
   * A reader.
   *
   * @param slots by column of the table the slot that it fills, -1 for none
   */
  RowReader(TableShape shape, int[] slots, Schema inputs) {
    this.shape = shape;
    this.slots = slots;
    this.readers =
        IntStream.range(0, slots.length).mapToObj(shape::reader).toArray(CellReader[]::new);
    this.record = new FlatRecord(inputs);
  }

  /** The record last read; the next call overwrites it. */
  FlatRecord record() {
    return record;
  }

  /**
   * Fills the record from a row.
   *
   * @return what is wrong with the row; empty if it can be scored
   */
  Optional<Problem> read(Row row) {
    record.clear();
    if (isBroken(row)) {
      String text = row.getString(shape.broken());
      return Optional.of(BrokenRow.problem(text, shape.names(), shape.separator()));
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= 0 && !row.isNullAt(i) && !fill(row, i)) {
        return Optional.of(RecordColumns.unreadable(record.schema().column(slots[i])));
      }
    }
    return Optional.empty();
  }

  private boolean isBroken(Row row) {
    return shape.broken() >= 0 && !row.isNullAt(shape.broken());
  }

  private boolean fill(Row row, int column) {
    int slot = slots[column];
    CellReader reader = readers[column];
    if (reader.kind().equals(Optional.of(record.schema().column(slot).kind()))) {
      record.set(slot, reader.value(row, column));
      return true;
    }
    return record.parse(slot, reader.text(row, column));
  }

  /** The texts of some columns; empty ones for a row that does not fit the header. */
  List<String> texts(Row row, int[] columns) {
    String[] texts = new String[columns.length];
    if (isBroken(row)) {
      Arrays.fill(texts, "");
    } else {
      Arrays.setAll(texts, i -> text(row, columns[i]));
    }
    return List.of(texts);
  }

  /** The text of a cell, empty where there is none. */
  String text(Row row, int column) {
    return row.isNullAt(column) ? "" : readers[column].text(row, column);
  }

  /** The same of a column that may not be there. */
  String text(Row row, OptionalInt column) {
    return column.isPresent() ? text(row, column.getAsInt()) : "";
  }
}
