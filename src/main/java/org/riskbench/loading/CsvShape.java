package org.riskbench.loading;

/**
 * How the records of a text are told apart.
 *
 * @param separator what divides cells
 * @param quote what a cell with separators or line ends in it stands between
 * @param backslash whether a backslash inside quotes takes its meaning from a quote or a backslash
 *     after it, as some programs write instead of doubling the quote
 * @param titles records before the header, such as the title of a report
 */
record CsvShape(char separator, char quote, boolean backslash, int titles) {
  static final char QUOTE = '"';
  static final char ESCAPE = '\\';

  /** As RFC 4180 says, but for the separator. */
  static CsvShape plain(char separator) {
    return new CsvShape(separator, QUOTE, false, 0);
  }

  CsvShape after(int records) {
    return new CsvShape(separator, quote, backslash, records);
  }

  /** Whether a backslash makes the character after it a plain one. */
  boolean isEscape(char c, char following) {
    return backslash && c == ESCAPE && (following == quote || following == ESCAPE);
  }
}
