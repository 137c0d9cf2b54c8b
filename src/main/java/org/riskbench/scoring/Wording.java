package org.riskbench.scoring;

import java.util.List;
import java.util.Locale;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.schema.Column;
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
    Transformation by = recipe.transformations().get(step);
    String name = spoken(by.column());
    if (by instanceof Transformation.Standardise standardise) {
      if (standardise.missingIndicator() && features[first + 1] != 0) {
        return name + " is missing";
      }
      return number(name, kind(recipe, by.column()), features[first] > reference[first]);
    }
    if (by instanceof Transformation.OneHot oneHot) {
      return category(name, oneHot.levels(), first, features);
    }
    boolean missing = features[first] == 0 && features[first + 1] == 0;
    return name + (missing ? " is missing" : " falls on a riskier hour or day of the week");
  }

  private static String number(String name, ColumnKind kind, boolean higher) {
    if (kind == ColumnKind.BOOLEAN) {
      return name + " is as in fewer of the good records";
    }
    return name
        + (higher ? " is higher than in most good records" : " is lower than in most good records");
  }

  private static String category(String name, List<String> levels, int first, double[] features) {
    int other = first + levels.size();
    if (features[other + 1] != 0) {
      return name + " is missing";
    }
    return name + (features[other] != 0 ? " is of a rare kind" : " is of a riskier kind");
  }

  private static ColumnKind kind(Recipe recipe, String column) {
    return recipe.inputs().find(column).stream()
        .mapToObj(recipe.inputs()::column)
        .map(Column::kind)
        .findFirst()
        .orElse(ColumnKind.NUMBER);
  }

  /** {@code account_age} as "Account age". */
  private static String spoken(String column) {
    String words = column.replaceAll("[\\s_.\\-]+", " ").strip();
    if (words.isEmpty()) {
      return "A column";
    }
    int first = words.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(words, Character.charCount(first), words.length())
        .toString();
  }
}
