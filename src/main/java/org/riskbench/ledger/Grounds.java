package org.riskbench.ledger;

import java.util.List;

/**
 * On what grounds was decided, by names and codes. Immutable.
 *
 * @param rules names of the rules that hold, from the top
 * @param unsure names of the rules that could not be told, from the top
 * @param reasons codes of the reasons, the weightiest first
 * @param warnings codes with the fields they are about, such as {@code SCORE-412 browser}
 */
public record Grounds(
    List<String> rules, List<String> unsure, List<String> reasons, List<String> warnings) {
  /** None to speak of. */
  public static final Grounds NONE = new Grounds(List.of(), List.of(), List.of(), List.of());

  public Grounds {
    rules = List.copyOf(rules);
    unsure = List.copyOf(unsure);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }
}
