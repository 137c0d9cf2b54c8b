package org.riskbench.parquet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.riskbench.schema.ColumnKind;

/**
 * A column that is read row by row: {@link #next()} moves to the next row, then its value may be
 * asked for. Holds one page at a time. Not thread-safe.
 */
public final class ParquetColumn {
  private static final char[] MISSING = {};

  /** Where the pages of one group of rows are. */
  record Stretch(Footer.Chunk chunk, long rows) {}

  /** Opens a stretch for reading. */
  interface Opening {
    PageReader open(Stretch stretch) throws IOException;
  }

  private final String name;
  private final Optional<ColumnKind> kind;
  private final Conversion conversion;
  private final Opening opening;
  private final Deque<Stretch> ahead;
  private Optional<PageReader> pages = Optional.empty();
  private Page page = Page.NONE;
  private double[] numbers = {};
  private char[][] texts = {};
  private int row = -1;

  ParquetColumn(
      Leaf leaf, Optional<ColumnKind> kind, Iterable<Stretch> stretches, Opening opening) {
    this.name = leaf.name();
    this.kind = kind;
    this.conversion = new Conversion(leaf);
    this.opening = opening;
    this.ahead = new ArrayDeque<>();
    stretches.forEach(ahead::add);
  }

  /** The names on the column's path, joined by points. */
  public String name() {
    return name;
  }

  /** NUMBER, BOOLEAN or TIME if the values are numbers; empty if they are texts. */
  public Optional<ColumnKind> kind() {
    return kind;
  }

  void next() throws IOException {
    row++;
    while (row == page.codes().length) {
      turn();
      row = 0;
    }
  }

  private void turn() throws IOException {
    while (pages.isEmpty() || pages.get().atEnd()) {
      DamagedException.unless(!ahead.isEmpty(), "fewer rows than declared");
      pages = Optional.of(opening.open(ahead.remove()));
    }
    Values before = page.values();
    page = pages.get().next();
    if (page.values() != before) { // several pages may share a dictionary
      if (kind.isPresent()) {
        numbers = conversion.numbers(page.values());
      } else {
        texts = new char[page.values().size()][];
      }
    }
  }

  /**
   * The value of this row where the column has a kind.
   *
   * @return finite, or NaN where it is missing; moments in milliseconds since 1970 UTC
   */
  public double number() {
    int code = page.codes()[row];
    return code < 0 ? Double.NaN : numbers[code];
  }

  /** The text of this row, empty where it is missing; not to be written to. */
  public char[] text() {
    int code = page.codes()[row];
    if (code < 0) {
      return MISSING;
    }
    char[] known = texts[code];
    if (known == null) {
      known = conversion.text(page.values(), code).toCharArray();
      texts[code] = known;
    }
    return known;
  }
}
