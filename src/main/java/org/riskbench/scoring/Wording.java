package org.riskbench.scoring;

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
    String code =
        column.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return code.isEmpty() ? "COLUMN" : code;
  }

  /**
   * The reason of a rule that set the decision.
   *
   * @param sure whether the rule holds; if not, nobody could tell, and its own words may be wrong
   */
  static Reason reason(Rule rule, boolean sure) {
    return new Reason(
        sure ? rule.reason().code() : "LIST_MISSING",
        rule.conditions().get(0).subject().name(),
        0,
        sure
            ? rule.reason().wording()
            : "A list that the rule " + rule.name() + " asks is not at hand",
        Reason.Source.RULE);
  }

  /** What a customer is told of a rule that holds and may be told. */
  static CustomerReason forCustomer(Rule rule) {
    return new CustomerReason(rule.reason().code(), rule.reason().customerWording());
  }

  /** A phrase with the columns' names as words in its places. */
  static String phrase(String phrase, List<String> columns) {
    return phrase.formatted(columns.stream().map(Wording::words).toArray());
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
