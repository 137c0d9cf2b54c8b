package org.riskbench.loading;

import java.util.Locale;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** What kind the texts of a column are. Looks at all of them: one other text makes another kind. */
final class KindInference {
  /** This many levels are a category in however small a file. */
  private static final int FEW_LEVELS = 20;

  private static final int MOST_LEVELS = 1_000;
  private static final int ROWS_PER_LEVEL = 10;
  private static final int DIGITS_OF_A_CODE = 16;

  private KindInference() {}

  /**
   * The kind of a column.
   *
   * @param texts its distinct texts, none empty
   * @param present how many rows have one
   */
  static ColumnKind infer(TextDictionary texts, int present) {
    boolean blank = true;
    boolean words = true;
    boolean numbers = true;
    boolean moments = true;
    for (int i = 0; i < texts.size() && (words || numbers || moments); i++) {
      String text = texts.level(i);
      if (!text.isBlank()) {
        blank = false;
        words = words && isYesOrNo(text);
        numbers = numbers && isNumber(text);
        moments = moments && !Double.isNaN(Cells.parseTime(text));
      }
    }
    if (blank) {
      return ColumnKind.CATEGORY;
    }
    return words
        ? ColumnKind.BOOLEAN
        : numbers ? ColumnKind.NUMBER : moments ? ColumnKind.TIME : ofTexts(texts.size(), present);
  }

  private static ColumnKind ofTexts(int levels, int present) {
    boolean category =
        levels <= FEW_LEVELS
            || (levels <= MOST_LEVELS && (long) levels * ROWS_PER_LEVEL <= present);
    return category ? ColumnKind.CATEGORY : ColumnKind.TEXT;
  }

  private static boolean isYesOrNo(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "false", "yes", "no" -> true;
      default -> false;
    };
  }

  /** Whether a text is a quantity; a code that only looks like one is not. */
  static boolean isNumber(String text) {
    char[] characters = text.toCharArray();
    return !isCode(characters, 0, characters.length) && !Double.isNaN(Cells.parseNumber(text));
  }

  /**
   * Whether digits are a code rather than a quantity: a leading zero (00501), a leading plus (a
   * phone number) or more digits than a double holds (a card number).
   */
  static boolean isCode(char[] text, int from, int to) {
    int first = from < to && text[from] == '-' ? from + 1 : from;
    if (first >= to) {
      return false;
    }
    if (text[first] == '+') {
      return true;
    }
    if (text[first] == '0' && first + 1 < to && isDigit(text[first + 1])) {
      return true;
    }
    if (to - first < DIGITS_OF_A_CODE) {
      return false;
    }
    for (int i = first; i < to; i++) {
      if (!isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
