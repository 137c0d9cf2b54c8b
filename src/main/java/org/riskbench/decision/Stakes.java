package org.riskbench.decision;

import java.util.Optional;

/**
 * What thresholds are weighed by: what decisions cost, and what the people who review can do.
 * Immutable.
 *
 * @param costs of each treatment, for frauds and for goods
 * @param capacity of the review team; empty if nothing binds it
 * @param week when the team works
 */
public record Stakes(CostModel costs, Optional<Capacity> capacity, WorkWeek week) {
  /** Nobody has said anything: assumed costs, no bound. */
  public static final Stakes ASSUMED =
      new Stakes(CostModel.ASSUMED, Optional.empty(), WorkWeek.EVERY_DAY);

  /** The same at other costs. */
  public Stakes with(CostModel changed) {
    return new Stakes(changed, capacity, week);
  }

  /** The same with another team. */
  public Stakes with(Optional<Capacity> changed, WorkWeek worked) {
    return new Stakes(costs, changed, worked);
  }
}
