package org.riskbench.trial;

import java.util.OptionalDouble;
import org.riskbench.threshold.Outcome;

/**
 * The records of one value, or range of values, of a column.
 *
 * @param name the value as text, a range, or "missing"
 * @param outcome what two thresholds do to them
 * @param frauds how many are fraud, unweighted
 * @param goods how many are good, unweighted
 * @param predicted mean probability of fraud; empty if the scores are no probabilities
 */
public record Group(
    String name, Outcome outcome, long frauds, long goods, OptionalDouble predicted) {
  /** Under this many records of a class its rates say little. */
  public static final int ENOUGH = 30;

  /** How many records, unweighted. */
  public long records() {
    return frauds + goods;
  }

  /** Whether a rate among the frauds says little. */
  public boolean fewFrauds() {
    return frauds < ENOUGH;
  }

  /** Whether a rate among the goods says little. */
  public boolean fewGoods() {
    return goods < ENOUGH;
  }

  /** Share of frauds. */
  public OptionalDouble observed() {
    double all = outcome.all().total();
    return all > 0 ? OptionalDouble.of(outcome.all().fraud() / all) : OptionalDouble.empty();
  }
}
