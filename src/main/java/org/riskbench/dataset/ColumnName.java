package org.riskbench.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words in a column's name: {@code isFraud}, {@code IS_FRAUD} and {@code is-fraud} are the
 * same.
 *
 * @param words in lower case
 */
public record ColumnName(List<String> words) {
  private static final Set<String> PROTECTED_WORDS =
      Set.of(
          "sex",
          "gender",
          "race",
          "ethnicity",
          "ethnic",
          "religion",
          "marital",
          "marriage",
          "nationality",
          "disability");
  private static final Set<String> PROTECTED_NAMES = Set.of("foreign_worker", "native_country");

  /** The words of a name. */
  public static ColumnName of(String name) {
    String spaced =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return new ColumnName(List.of(spaced.split(" ")));
  }

  /** The words joined by an underscore. */
  public String joined() {
    return String.join("_", words);
  }

  /** Whether a word, in lower case, is among them. */
  public boolean has(String word) {
    return words.contains(word);
  }

  /** Whether one of these words is among them. */
  public boolean hasAny(Set<String> any) {
    return words.stream().anyMatch(any::contains);
  }

  /** Whether it is the name of a protected attribute, such as sex or nationality. */
  public boolean isProtected() {
    return hasAny(PROTECTED_WORDS) || PROTECTED_NAMES.contains(joined());
  }

  /** Whether the last word is one of these. */
  public boolean endsIn(Set<String> any) {
    return any.contains(words.get(words.size() - 1));
  }
}
