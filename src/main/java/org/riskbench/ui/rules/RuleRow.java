package org.riskbench.ui.rules;

import org.riskbench.rule.Rule;

/**
 * A rule as the table shows it.
 *
 * @param place from 1
 * @param sentence its conditions
 * @param effect what it does, in words
 * @param hits how many test records meet it; a dash while that is not known
 * @param frauds how many of them are fraud
 * @param goods how many of them are good
 * @param changed how many records it decides otherwise than the score, and how many are fraud
 */
public record RuleRow(
    int place,
    Rule rule,
    String sentence,
    String effect,
    String hits,
    String frauds,
    String goods,
    String changed) {
  /** The rule's name. */
  public String name() {
    return rule.name();
  }
}
