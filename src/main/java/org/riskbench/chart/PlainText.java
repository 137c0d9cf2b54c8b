package org.riskbench.chart;

import java.util.Locale;
import org.riskbench.page.HtmlText;

/** Makes any text safe for the script it is written to. */
final class PlainText {
  private PlainText() {}

  /**
   * A name for a string of a jsplot script. jsplot escapes apostrophes and angle brackets itself,
   * but lets line ends and backslashes through, and both end or spoil the string; a quotation mark
   * it turns into an entity that plotly doesn't know.
   */
  static String forFigure(String name) {
    return HtmlText.oneLine(name).replace("\\", "\\\\").replace("\"", "\\u0022");
  }

  /** A text as a string of our own scripts, quotes included. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (char c : HtmlText.oneLine(text).toCharArray()) {
      boolean plain = c == ' ' || Character.isLetterOrDigit(c) || ".,:%()-+".indexOf(c) >= 0;
      if (plain) {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return quoted.append('\'').toString();
  }

  /**
   * A script that can stand inside a script element: nothing in it closes the element, and a reader
   * of HTML, who turns every line end into a line feed, leaves it to the byte what it is.
   */
  static String forScriptElement(String script) {
    return script
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("</", "<\\/")
        .replace("<!--", "<\\!--");
  }
}
