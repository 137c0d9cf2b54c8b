package org.riskbench.ui.palette;

/** How a word that was typed lies in a text, the best first. */
enum Fit {
  /** It is the text. */
  ALL(0),
  /** The text begins with it. */
  BEGINNING(10),
  /** A word begins with it. */
  WORD(20),
  /** It is made of the first letters of the words. */
  INITIALS(30),
  /** It lies within a word. */
  WITHIN(40),
  /** Its letters follow each other, with others between them. */
  SCATTERED(50),
  /** It is not there. */
  NONE(1000);

  /** Letters typed may lie this many times as far apart as they were typed. */
  private static final int STRETCH = 4;

  private static final int LEAST_SCATTERED = 3;

  private final int rank;

  Fit(int rank) {
    this.rank = rank;
  }

  /** The smaller, the better. */
  int rank() {
    return rank;
  }

  /** Whether its letters lie side by side. */
  boolean isWhole() {
    return this == ALL || this == BEGINNING || this == WORD;
  }

  static Fit of(Words words, String token) {
    int at = words.text().indexOf(token);
    if (at == 0) {
      return words.text().length() == token.length() ? ALL : BEGINNING;
    }
    for (int next = at; next > 0; next = words.text().indexOf(token, next + 1)) {
      if (words.startsAt(next)) {
        return WORD;
      }
    }
    if (token.length() > 1 && words.initials().contains(token)) {
      return INITIALS;
    }
    if (at > 0 && token.length() > 1) {
      return WITHIN;
    }
    return token.length() >= LEAST_SCATTERED && isScattered(words, token) ? SCATTERED : NONE;
  }

  private static boolean isScattered(Words words, String token) {
    for (int start = words.text().indexOf(token.charAt(0));
        start >= 0;
        start = words.text().indexOf(token.charAt(0), start + 1)) {
      if (words.startsAt(start) && follows(words.text(), start, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(String text, int start, String token) {
    int at = start;
    for (int i = 1; i < token.length(); i++) {
      at = text.indexOf(token.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return at - start < STRETCH * token.length();
  }
}
