package org.riskbench.schema;

import java.util.List;

/** Many records as primitive columns: what every room passes. Immutable and thread-safe. */
public final class Rows {
  private final Schema schema;
  private final List<ColumnValues> values;
  private final int size;

  /**
   * Rows of these columns.
   *
   * @param values one per column of the schema, of its storage, all of the same length
   */
  public Rows(Schema schema, List<? extends ColumnValues> values) {
    if (schema.size() != values.size()) {
      throw new IllegalArgumentException(
          schema.size() + " columns in the schema, " + values.size() + " given");
    }
    this.schema = schema;
    this.values = List.copyOf(values);
    this.size = values.isEmpty() ? 0 : values.get(0).size();
    for (int i = 0; i < values.size(); i++) {
      Column column = schema.column(i);
      ColumnValues given = values.get(i);
      if (given.size() != size) {
        throw new IllegalArgumentException("column " + column.name() + " has another length");
      }
      if (column.kind().isNumeric() != given instanceof ColumnValues.Numbers) {
        throw new IllegalArgumentException("column " + column.name() + " has another storage");
      }
    }
  }

  public Schema schema() {
    return schema;
  }

  /** How many records. */
  public int size() {
    return size;
  }

  public ColumnValues values(int column) {
    return values.get(column);
  }

  /** Values of a numeric column, one per row, NaN where missing; not to be written to. */
  public double[] numbers(int column) {
    return ((ColumnValues.Numbers) values.get(column)).values();
  }

  /** Values of a text column. */
  public ColumnValues.Texts texts(int column) {
    return (ColumnValues.Texts) values.get(column);
  }

  /** These rows, in the order given. */
  public Rows select(int[] rows) {
    return new Rows(schema, values.stream().map(column -> column.select(rows)).toList());
  }

  /**
   * The same values under changed roles.
   *
   * @param changed same names and kinds in the same order
   */
  public Rows with(Schema changed) {
    return new Rows(changed, values);
  }

  /** The columns of another schema, found by name: those it lacks are an argument error. */
  public Rows project(Schema wanted) {
    List<ColumnValues> projected =
        wanted.columns().stream()
            .map(
                column ->
                    values.get(
                        schema
                            .find(column.name())
                            .orElseThrow(
                                () -> new IllegalArgumentException("no column " + column.name()))))
            .toList();
    return new Rows(wanted, projected);
  }

  /** A reader that is moved from row to row. Not thread-safe: one a thread. */
  public Cursor cursor() {
    return new Cursor();
  }

  /** Reads the row it stands on; stands on row 0 at first. */
  public final class Cursor implements RecordView {
    private int row;

    private Cursor() {}

    /** Moves to a row from 0. */
    public Cursor at(int target) {
      row = target;
      return this;
    }

    @Override
    public double number(int column) {
      return numbers(column)[row];
    }

    @Override
    public String text(int column) {
      return texts(column).get(row);
    }
  }
}
