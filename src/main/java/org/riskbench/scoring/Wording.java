package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Reason;
import org.riskbench.rule.Rule;
import org.riskbench.schema.ColumnWords;

/** Codes and words that reasons are made of. They name columns and never what is in them. */
final class Wording {
  private Wording() {}

  /** A stable code from a column's name: upper case, everything but letters and digits as "_". */
  static String code(String column) {
    String name = column.toUpperCase(Locale.ROOT);
    StringBuilder code = new StringBuilder(name.length());
    boolean apart = false;
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      int letter = name.codePointAt(at);
      boolean stays = Character.isLetter(letter) || isNumber(letter);
      if (stays && apart && code.length() > 0) {
        code.append('_');
      }
      apart = !stays;
      if (stays) {
        code.appendCodePoint(letter);
      }
    }
    return code.length() == 0 ? "COLUMN" : code.toString();
  }

  private static boolean isNumber(int letter) {
    int type = Character.getType(letter);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /**
   * The reason of a rule that set the decision.
   *
   * @param sure whether the rule holds; if not, nobody could tell, and its own words may be wrong
   */
  static Reason reason(Rule rule, boolean sure) {
    return new Reason(
        code(rule, sure),
        rule.conditions().get(0).subject().name(),
        0,
        sure
            ? rule.reason().wording()
            : "A list that the rule " + rule.name() + " asks is not at hand",
        Reason.Source.RULE);
  }

  /** The code of that reason. */
  static String code(Rule rule, boolean sure) {
    return sure ? rule.reason().code() : "LIST_MISSING";
  }

  /** What a customer is told of a rule that holds and may be told. */
  static CustomerReason forCustomer(Rule rule) {
    return new CustomerReason(rule.reason().code(), rule.reason().customerWording());
  }

  /** A phrase with the columns' names as words in its places. */
  static String phrase(String phrase, List<String> columns) {
    List<String> words = new ArrayList<>();
    for (String column : columns) {
      words.add(words(column));
    }
    return phrase.formatted(words.toArray());
  }

  /** {@code account_age} as "account age". */
  static String words(String column) {
    String words = ColumnWords.of(column);
    return words.isEmpty() ? "a column" : words;
  }

  /** With its first letter large. */
  static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(text, Character.charCount(first), text.length())
        .toString();
  }

  /** A phrase in the middle of a sentence: with its first letter small, if only that is large. */
  static String uncapital(String text) {
    boolean plain = text.length() < 2 || !Character.isUpperCase(text.charAt(1));
    return plain ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }
}
