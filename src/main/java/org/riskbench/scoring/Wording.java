package org.riskbench.scoring;

import java.util.List;
import java.util.Locale;
import org.riskbench.decision.Reason;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standing;
import org.riskbench.rule.Rule;
import org.riskbench.schema.ColumnKind;

/**
 * Codes and sentences of reasons, from what kind of column one is about. A sentence says which
 * column stands out and which way, and never what is in it.
 */
final class Wording {
  private Wording() {}

  /** A stable code from a column's name: upper case, everything but letters and digits as "_". */
  static String code(String column) {
    String code =
        column.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return code.isEmpty() ? "COLUMN" : code;
  }

  /**
   * One sentence.
   *
   * @param step position of the column's step in the recipe
   * @param first position of the step's first feature
   * @param features the encoded record
   */
  static String text(Recipe recipe, int step, int first, double[] features, double[] reference) {
    Standing standing = recipe.transformations().get(step).standing(features, reference, first);
    Origin origin = recipe.origin(step);
    boolean truth = recipe.wide().column(recipe.slot(step)).kind() == ColumnKind.BOOLEAN;
    if (truth && standing == Standing.HIGHER && !origin.whenTrue().isEmpty()) {
      return capital(phrase(origin.whenTrue(), origin.columns()));
    }
    return capital(phrase(origin.phrase(), origin.columns())) + ending(standing, truth);
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

  private static String ending(Standing standing, boolean truth) {
    return switch (standing) {
      case MISSING -> " is missing";
      case HIGHER ->
          truth ? " is as in fewer of the good records" : " is higher than in most good records";
      case LOWER ->
          truth ? " is as in fewer of the good records" : " is lower than in most good records";
      case RISKIER_RANGE -> " lies in a riskier range";
      case RARE -> " is of a rare kind";
      case RISKIER_KIND -> " is of a riskier kind";
      case RISKIER_TIME -> " falls on a riskier hour or day of the week";
    };
  }

  /** A phrase with the columns' names as words in its places. */
  static String phrase(String phrase, List<String> columns) {
    return phrase.formatted(columns.stream().map(Wording::words).toArray());
  }

  /** {@code account_age} as "account age". */
  private static String words(String column) {
    String words = column.replaceAll("[\\s_.\\-]+", " ").strip();
    return words.isEmpty() ? "a column" : words;
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(text, Character.charCount(first), text.length())
        .toString();
  }
}
