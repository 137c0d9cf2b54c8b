package org.riskbench.schema;

import java.util.Locale;
import java.util.Set;

/**
 * Words that other programs write where nothing is known. They mean that in a column of numbers,
 * moments or truths only: in a text NA is Namibia and Null is a surname.
 */
final class MissingWords {
  private static final Set<String> WORDS =
      Set.of(
          "na",
          "n/a",
          "#n/a",
          "<na>",
          "n.a.",
          "nan",
          "-nan",
          "null",
          "(null)",
          "#null!",
          "\\n",
          "none",
          "nil",
          "nat",
          "missing",
          "?",
          "-",
          "--",
          "–",
          ".",
          "#value!",
          "#ref!",
          "#div/0!",
          "#num!",
          "0000-00-00",
          "0000-00-00 00:00:00");

  private static final int LONGEST = 19;

  private MissingWords() {}

  static boolean has(String text) {
    return text.length() <= LONGEST && WORDS.contains(text.toLowerCase(Locale.ROOT));
  }
}
