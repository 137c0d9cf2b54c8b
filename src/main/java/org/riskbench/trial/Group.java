package org.riskbench.trial;

import org.riskbench.threshold.Outcome;

/**
 * The records of one value, or range of values, of a column.
 *
 * @param name the value as text, a range, or "missing"
 * @param outcome what two thresholds do to them
 */
public record Group(String name, Outcome outcome) {
  /** Under this many records of a class its rates say little. */
  public static final int ENOUGH = 30;

  /** Whether a rate among the frauds says little. */
  public boolean fewFrauds() {
    return outcome.all().fraud() < ENOUGH;
  }

  /** Whether a rate among the goods says little. */
  public boolean fewGoods() {
    return outcome.all().good() < ENOUGH;
  }
}
