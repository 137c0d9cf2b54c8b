package org.riskbench.schema;

import static java.lang.Double.NaN;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** One record in slots that are filled, read and cleared again. Not thread-safe: one a thread. */
public final class FlatRecord implements RecordView {
  private final Schema schema;
  private final Optional<CellHash> hash;
  private final double[] numbers;
  private final String[] texts;
  private final int[] textSlots;
  private final Column[] columns;

  /** An empty record: everything missing. */
  public FlatRecord(Schema schema) {
    this(schema, Optional.empty());
  }

  /**
   * An empty record.
   *
   * @param hash hashes the texts of columns that were hashed on load, if it is the same salt
   */
  public FlatRecord(Schema schema, Optional<CellHash> hash) {
    this.schema = schema;
    this.hash = hash;
    this.numbers = new double[schema.size()];
    this.texts = new String[schema.size()];
    this.columns = schema.columns().toArray(new Column[0]);
    this.textSlots =
        IntStream.range(0, schema.size())
            .filter(slot -> !schema.column(slot).kind().isNumeric())
            .toArray();
    Arrays.fill(texts, "");
    clear();
  }

  /** What the slots are. */
  public Schema schema() {
    return schema;
  }

  /** Makes everything missing again. */
  public void clear() {
    Arrays.fill(numbers, NaN);
    for (int slot : textSlots) {
      texts[slot] = "";
    }
  }

  public void set(int column, double value) {
    numbers[column] = value;
  }

  /** Fills the slot of a category or a text. */
  public void set(int column, String value) {
    texts[column] = value;
  }

  /**
   * Fills a slot from the text of a cell, as a file or a form has it. A text of a hashed column is
   * taken if it is hashed already, or hashed if the salt is at hand.
   *
   * @return whether the text can be read as the column's kind in its format, or says that nothing
   *     is known; if not, the slot is missing
   */
  public boolean parse(int column, String cell) {
    Column read = columns[column];
    if (!read.kind().isNumeric()) {
      return parseText(column, read.format(), cell);
    }
    double value = Cells.parse(read.kind(), read.format(), cell);
    numbers[column] = value;
    return !Double.isNaN(value) || Cells.isMissing(cell);
  }

  /** The same for characters in the middle of a buffer. */
  public boolean parse(int column, char[] buffer, int from, int to) {
    Column read = columns[column];
    if (!read.kind().isNumeric()) {
      return parseText(column, read.format(), new String(buffer, from, to - from));
    }
    double value = from == to ? NaN : Cells.parse(read.kind(), read.format(), buffer, from, to);
    numbers[column] = value;
    return from == to
        || !Double.isNaN(value)
        || Cells.isMissing(new String(buffer, from, to - from));
  }

  private boolean parseText(int column, CellFormat format, String cell) {
    boolean plain = !(format instanceof CellFormat.Hashed) || CellHash.isHash(cell);
    boolean readable =
        plain || cell.isBlank() || hash.filter(mine -> mine.format().equals(format)).isPresent();
    texts[column] = plain ? cell : hash.filter(any -> readable).map(h -> h.hash(cell)).orElse("");
    return readable;
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
