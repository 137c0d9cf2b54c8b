package org.riskbench.schema;

import java.util.regex.Pattern;

/**
 * A text as one cell of what programs and spreadsheets read. A spreadsheet takes a text that begins
 * like a formula for one, and may run it: whoever chose the text (a caller, the author of a file)
 * would then act on the reader's machine. Deterministic; any thread.
 */
public final class SheetCell {
  private static final String FIRST = "=+-@\t\r";

  /** A number, perhaps grouped, perhaps with a unit: nothing of it can be run. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+]?[0-9.][0-9., \u00a0\u202f]*([eE][-+]?[0-9]+)?([ \u00a0\u202f]?(%|\\p{L}{1,12}))?");

  private SheetCell() {}

  /** A cell as RFC 4180 has it: quoted where it holds a comma, a quote or a line break. */
  public static String quoted(String text) {
    return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /** The same for whatever may be opened in a spreadsheet: no text is taken for a formula. */
  public static String safe(String text) {
    return quoted(unrun(text));
  }

  /** A cell between tabs, as the clipboard holds a table: on one line and never a formula. */
  public static String tabbed(String text) {
    return unrun(text.replaceAll("[\\t\\r\\n]+", " "));
  }

  /** What begins like a formula gets an apostrophe, by which a spreadsheet knows a text. */
  private static String unrun(String text) {
    boolean formula =
        text.length() > 1 && FIRST.indexOf(text.charAt(0)) >= 0 && !FIGURE.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
