package org.riskbench.loading;

/**
 * Tells a stray pair of quotes, which swallows the rows between, from a cell of several lines: what
 * was swallowed still looks like rows.
 */
final class SwallowedRows {
  private final CsvShape shape;
  private final int width;
  private int lines;
  private int rows;

  private SwallowedRows(CsvShape shape, int width) {
    this.shape = shape;
    this.width = width;
  }

  /**
   * Whether at least half of these lines, empty ones aside, have as many cells as a row.
   *
   * @param width cells of a row
   */
  static boolean are(char[] text, int from, int to, CsvShape shape, int width) {
    SwallowedRows found = new SwallowedRows(shape, width);
    int start = from;
    for (int i = from; i < to; i++) {
      if (CsvText.isLineEnd(text[i])) {
        found.add(text, start, i);
        start = i + 1;
      }
    }
    found.add(text, start, to);
    return found.lines > 0 && 2 * found.rows >= found.lines;
  }

  private void add(char[] text, int from, int to) {
    if (from < to) {
      lines++;
      rows += isRow(text, from, to) ? 1 : 0;
    }
  }

  /** A quote counts from the beginning of a cell on, as for the scanner. */
  private boolean isRow(char[] text, int from, int to) {
    int cells = 1;
    int begin = from;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      if (quoted && i + 1 < to && shape.isEscape(text[i], text[i + 1])) {
        i++;
      } else if (text[i] == shape.quote()) {
        quoted = i == begin || (text[begin] == shape.quote() && !quoted);
      } else if (text[i] == shape.separator() && !quoted) {
        cells++;
        begin = i + 1;
      }
    }
    return cells == width && !quoted;
  }
}
