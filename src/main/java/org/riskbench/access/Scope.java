package org.riskbench.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a key opens. None includes another: a key that may switch models can't score with them, so
 * that each key that gets lost opens as little as possible.
 */
public enum Scope {
  /** Scoring, one record or many, by any of the interfaces. */
  SCORE,
  /** Telling the outcome of a scored record. */
  FEEDBACK,
  /** Contributions and internal reason texts in answers, thresholds and figures of the model. */
  EXPLAIN,
  /** Counts and figures for a monitoring system. */
  METRICS,
  /** Which model answers, and whether it does. */
  ADMIN;

  /** The word for it in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of a word, if it is one. */
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }

  /**
   * Several words, separated by commas.
   *
   * @throws org.riskbench.problem.ProblemException ACCESS-106 if one is none of ours
   */
  public static Set<Scope> typed(String words) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.split(",", -1)) {
      scopes.add(of(word.strip()).orElseThrow(AccessProblem::scope));
    }
    return scopes;
  }

  /** Every word. */
  static List<String> all() {
    return Arrays.stream(values()).map(Scope::word).toList();
  }

  /** The words of several in their order here, separated by commas. */
  public static String words(Set<Scope> scopes) {
    return Arrays.stream(values())
        .filter(scopes::contains)
        .map(Scope::word)
        .collect(Collectors.joining(","));
  }
}
