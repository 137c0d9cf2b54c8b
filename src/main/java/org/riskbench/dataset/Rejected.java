package org.riskbench.dataset;

/**
 * A row of the file that was set aside. Holds places only, never a value.
 *
 * @param row data row of the file, counted from 0 (set-aside rows count)
 * @param line line of the file it begins at, counted from 1
 * @param lines lines it goes over
 * @param column the column where it went wrong
 * @param ofTest whether it is a row of the second file, the test part
 */
public record Rejected(
    long row, long line, int lines, String column, Reason reason, boolean ofTest) {
  /** A row of the first file, in one line. */
  public Rejected(long row, long line, String column, Reason reason) {
    this(row, line, 1, column, reason, false);
  }

  /** The same over several lines. */
  public Rejected over(int several) {
    return new Rejected(row, line, several, column, reason, ofTest);
  }

  /** The same row of the second file. */
  public Rejected inTest() {
    return new Rejected(row, line, lines, column, reason, true);
  }

  /** Why a row was set aside. */
  public enum Reason {
    /** The row ends before the column. */
    TOO_FEW_CELLS("has fewer cells than the header"),
    /** The row goes on after the last column. */
    TOO_MANY_CELLS("has more cells than the header"),
    /** A cell of over a million characters. */
    CELL_TOO_LONG("has a cell of over a million characters"),
    /** Text between a closing quote and the end of its cell. */
    QUOTE("has text after a closing quote"),
    /** A quote that nothing closes; the row was taken to end with its line. */
    UNCLOSED("has a quote that is not closed"),
    /** A character that no text has. */
    NUL("has a NUL character, which no text has"),
    /** A line that can't be read as a JSON object. */
    NO_OBJECT("is no JSON object that can be read"),
    /** A JSON object with a key twice. */
    KEY_TWICE("has a key twice");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** The reason as the rest of a sentence that begins with the row. */
    public String text() {
      return text;
    }
  }
}
