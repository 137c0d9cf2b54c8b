package org.riskbench.dataset;

/**
 * Texts of persons made unreadable for a screen. The same text always gives the same mask, and
 * different texts may give the same one. Pure.
 */
public final class Masking {
  private static final String DOTS = "…";

  private Masking() {}

  /** The mask of a text; blank stays blank. */
  public static String mask(PersonalKind kind, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return "";
    }
    return switch (kind) {
      case EMAIL -> email(stripped);
      case IP -> ip(stripped);
      case PHONE, CARD -> DOTS + tail(stripped);
      case NAME, ADDRESS -> first(stripped) + DOTS;
    };
  }

  /** {@code j…@…com}. */
  private static String email(String text) {
    int at = text.lastIndexOf('@');
    int dot = text.lastIndexOf('.');
    return at <= 0 || dot < at
        ? first(text) + DOTS
        : first(text) + DOTS + "@" + DOTS + text.substring(dot + 1);
  }

  /** The first part alone. */
  private static String ip(String text) {
    int end = text.indexOf(text.indexOf(':') >= 0 ? ':' : '.');
    return end <= 0 ? DOTS : text.substring(0, end + 1) + DOTS;
  }

  /** Two characters, where there are more than that many again. */
  private static String tail(String text) {
    return text.length() < 6 ? "" : text.substring(text.length() - 2);
  }

  private static String first(String text) {
    return text.length() < 2 ? "" : text.substring(0, Character.charCount(text.codePointAt(0)));
  }
}
