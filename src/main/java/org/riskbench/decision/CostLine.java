package org.riskbench.decision;

/**
 * A cost that grows evenly with the amount of a transaction.
 *
 * @param fixed what each record costs, in units of the currency
 * @param perAmount share of the amount that comes on top
 */
public record CostLine(double fixed, double perAmount) {
  /** No cost at all. */
  public static final CostLine NOTHING = new CostLine(0, 0);

  /** What a transaction of this amount costs, in units of the currency. */
  public double at(double amount) {
    return fixed + perAmount * amount;
  }

  /**
   * What many records cost together.
   *
   * @param weight how many records
   * @param amount sum of their amounts
   */
  public double of(double weight, double amount) {
    return fixed * weight + perAmount * amount;
  }

  CostLine times(double share) {
    return new CostLine(fixed * share, perAmount * share);
  }

  CostLine plus(CostLine other) {
    return new CostLine(fixed + other.fixed, perAmount + other.perAmount);
  }
}
