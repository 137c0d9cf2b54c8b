package org.riskbench.chart;

import java.util.Locale;

/** Makes any text safe for the place it is written to. */
public final class PlainText {
  private PlainText() {}

  /**
   * A name for a string of a jsplot script. jsplot escapes apostrophes and angle brackets itself,
   * but lets line ends and backslashes through, and both end or spoil the string; a quotation mark
   * it turns into an entity that plotly doesn't know.
   */
  static String forFigure(String name) {
    return oneLine(name).replace("\\", "\\\\").replace("\"", "\\u0022");
  }

  /** A text as a string of our own scripts, quotes included. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (char c : oneLine(text).toCharArray()) {
      boolean plain = c == ' ' || Character.isLetterOrDigit(c) || ".,:%()-+".indexOf(c) >= 0;
      if (plain) {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return quoted.append('\'').toString();
  }

  /** Text or attribute value of an HTML page. */
  public static String forHtml(String text) {
    return oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
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

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
