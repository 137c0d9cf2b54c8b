package org.riskbench.ui.help;

/** A line of the list of words. */
public sealed interface WordLine {
  /** Stands over the words that follow. */
  record Heading(String text) implements WordLine {}

  /** A word and what it means. */
  record Word(Explanation told) implements WordLine {}
}
