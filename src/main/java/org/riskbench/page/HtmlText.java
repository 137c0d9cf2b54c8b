package org.riskbench.page;

import java.util.List;
import java.util.stream.Collectors;

/** Makes any text safe for an HTML page. */
public final class HtmlText {
  private HtmlText() {}

  /** Text or attribute value of an HTML page. */
  public static String safe(String text) {
    return oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The text without what breaks lines or is no character: such become spaces or go. */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  /** A paragraph of plain text. */
  public static String paragraph(String text) {
    return "<p>" + safe(text) + "</p>\n";
  }

  /** A list of plain texts; nothing for none. */
  public static String list(List<String> texts) {
    return texts.isEmpty()
        ? ""
        : texts.stream()
            .map(text -> "<li>" + safe(text) + "</li>\n")
            .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }
}
