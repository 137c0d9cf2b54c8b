package org.riskbench.decision;

import java.util.Arrays;
import java.util.Optional;

/** By what a record is decided. */
public enum Mode {
  /** The model's score, then the hard rules. */
  NORMAL("normal"),
  /** The hard rules alone; what none of them decides gets what the policy has for it. */
  RULES_ONLY("rules-only"),
  /** A review, whatever the score; what a hard rule declines stays declined. */
  REVIEW_ALL("review-all"),
  /** What the policy has for an answer that can't be made as usual; nobody switches to this. */
  FALLBACK("fallback");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /** As answers write it. */
  public String word() {
    return word;
  }

  /**
   * Whether less is left to the model than in another mode: all is reviewed rather than decided by
   * rules, and that rather than by the score.
   */
  public boolean isMoreCarefulThan(Mode other) {
    return compareTo(other) > 0; // they stand in this order
  }

  /** The mode of a word that a person may switch to; empty for any other word. */
  public static Optional<Mode> named(String word) {
    return Arrays.stream(values())
        .filter(mode -> mode != FALLBACK && mode.word.equals(word))
        .findFirst();
  }
}
