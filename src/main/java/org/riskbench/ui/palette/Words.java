package org.riskbench.ui.palette;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it is searched: without accents and capitals. Immutable.
 *
 * @param text all of it
 * @param starts one for each letter: whether a word begins there
 * @param initials the first letters of its words
 */
record Words(String text, boolean[] starts, String initials) {
  private static final int ASCII_END = 128;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** The words of a title or of a column's name, which may be written in camelCase. */
  static Words of(String written) {
    StringBuilder text = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    boolean[] starts = new boolean[2 * written.length()];
    char before = ' ';
    for (char letter : bare(written).toCharArray()) {
      boolean begins = Character.isLetterOrDigit(letter) && begins(before, letter);
      if (begins) {
        initials.append(Character.toLowerCase(letter));
      }
      if (text.length() < starts.length) {
        starts[text.length()] = begins;
      }
      text.append(Character.toLowerCase(letter));
      before = letter;
    }
    return new Words(text.toString(), starts, initials.toString());
  }

  private static boolean begins(char before, char letter) {
    return !Character.isLetterOrDigit(before)
        || (Character.isUpperCase(letter) && !Character.isUpperCase(before))
        || Character.isDigit(letter) != Character.isDigit(before);
  }

  /** What is typed to search with, read like what is searched. */
  static String plain(String typed) {
    return bare(typed).toLowerCase(Locale.ROOT);
  }

  /** Most names are plain already, and thousands of columns are read while somebody waits. */
  private static String bare(String text) {
    if (text.chars().allMatch(letter -> letter < ASCII_END)) {
      return text;
    }
    String open = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(open).replaceAll("").replace("ß", "ss");
  }

  /** Whether a word begins at a letter. */
  boolean startsAt(int place) {
    return place < starts.length && starts[place];
  }
}
