package org.riskbench.threshold;

/**
 * How many records one decision takes, weighted but for the raw count.
 *
 * @param records how many, unweighted
 * @param fraud weight of the frauds
 * @param good weight of the goods
 * @param fraudAmount amount of the frauds, weighted; 0 without amounts
 * @param goodAmount amount of the goods, weighted; 0 without amounts
 */
public record Tally(
    long records, double fraud, double good, double fraudAmount, double goodAmount) {

  /** Weight of all records. */
  public double total() {
    return fraud + good;
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        records + other.records,
        fraud + other.fraud,
        good + other.good,
        fraudAmount + other.fraudAmount,
        goodAmount + other.goodAmount);
  }
}
