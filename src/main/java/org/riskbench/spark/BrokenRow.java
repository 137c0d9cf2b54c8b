package org.riskbench.spark;

import java.util.List;
import org.riskbench.problem.Problem;

/** Says what is wrong with a row of a text that does not fit the header, never what is in it. */
final class BrokenRow {
  private static final char QUOTE = '"';

  private BrokenRow() {}

  /**
   * Where the row leaves the header.
   *
   * @param text of the whole row
   * @param names of the header
   * @param separator between cells
   */
  static Problem problem(String text, List<String> names, String separator) {
    return Problem.error(
        "DATA-193", "the row " + fault(text, names, separator), "Correct the row.");
  }

  private static String fault(String text, List<String> names, String separator) {
    int cells = 1;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == QUOTE) {
        quoted = !quoted;
      } else if (!quoted && text.startsWith(separator, i)) {
        cells++;
        i += separator.length() - 1;
      }
    }
    String last = names.get(Math.min(cells, names.size()) - 1);
    if (quoted) {
      return "has a quote that is not closed (column \"%s\")".formatted(last);
    }
    if (cells < names.size()) {
      return "has fewer cells than the header (column \"%s\")".formatted(names.get(cells));
    }
    return cells > names.size()
        ? "has more cells than the header (column \"%s\")".formatted(last)
        : "can't be read";
  }
}
