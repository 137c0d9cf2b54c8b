package org.riskbench.threshold;

/**
 * What a policy costs on labelled records, in units of the currency.
 *
 * @param fraudLoss what frauds take in spite of the treatments
 * @param goodsLost what is forgone of good customers who are refused or give up
 * @param reviewing cost of the reviews
 * @param steppingUp cost of the step-ups
 */
public record Money(double fraudLoss, double goodsLost, double reviewing, double steppingUp) {
  static final Money NOTHING = new Money(0, 0, 0, 0);

  /** All of it. */
  public double total() {
    return fraudLoss + goodsLost + reviewing + steppingUp;
  }

  Money plus(Money other) {
    return new Money(
        fraudLoss + other.fraudLoss,
        goodsLost + other.goodsLost,
        reviewing + other.reviewing,
        steppingUp + other.steppingUp);
  }
}
