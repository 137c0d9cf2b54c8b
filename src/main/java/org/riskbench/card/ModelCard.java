package org.riskbench.card;

import java.util.List;
import java.util.Optional;

/**
 * What was known of a model when it was saved, as far as its file does not say it elsewhere.
 * Immutable; holds no row, no key of an entity and no level of a sensitive column.
 *
 * @param purpose what the model is for, in the words of who saved it; empty if nobody said
 * @param data what it was made from
 * @param findings what is odd about the data, and what was done about it, the gravest first
 * @param split how the records were divided
 * @param contest the learners that were tried
 * @param test how good it is on records that it did not learn from
 * @param importance what matters to it, the weightiest first; empty where that was not measured
 * @param operating what its thresholds do; empty where they were changed and not measured again
 * @param stability how much the test records differ from those learned from, most changed first
 * @param honesty what a random split would have promised, in sentences; empty if nobody asked
 * @param limits what must be kept in mind, in sentences
 */
public record ModelCard(
    String purpose,
    DataSummary data,
    List<CardFinding> findings,
    SplitSummary split,
    Contest contest,
    TestOutcome test,
    List<CodeWeight> importance,
    Optional<OperatingPoint> operating,
    List<Shift> stability,
    List<String> honesty,
    List<String> limits) {
  /** Longer purposes are refused: characters. */
  public static final int LONGEST_PURPOSE = 2_000;

  public ModelCard {
    findings = List.copyOf(findings);
    importance = List.copyOf(importance);
    stability = List.copyOf(stability);
    honesty = List.copyOf(honesty);
    limits = List.copyOf(limits);
    if (purpose.length() > LONGEST_PURPOSE) {
      throw new IllegalArgumentException("a purpose has at most 2,000 characters");
    }
  }

  /** The same for a purpose, white space at its ends dropped and the rest cut off. */
  public ModelCard of(String stated) {
    String text = stated.strip();
    return new ModelCard(
        text.substring(0, Math.min(text.length(), LONGEST_PURPOSE)),
        data,
        findings,
        split,
        contest,
        test,
        importance,
        operating,
        stability,
        honesty,
        limits);
  }

  /** The same with what other thresholds do, or with nothing known of them. */
  public ModelCard at(Optional<OperatingPoint> measured) {
    return with(measured, honesty);
  }

  /** The same with what a random split would have promised. */
  public ModelCard honest(List<String> sentences) {
    return with(operating, sentences);
  }

  private ModelCard with(Optional<OperatingPoint> measured, List<String> sentences) {
    return new ModelCard(
        purpose,
        data,
        findings,
        split,
        contest,
        test,
        importance,
        measured,
        stability,
        sentences,
        limits);
  }
}
