package org.riskbench.rule;

import org.riskbench.decision.Decision;

/**
 * What a rule makes of a decision.
 *
 * @param raises whether the decision is to be at least as strict; if not, at most as strict
 * @param decision REVIEW or DECLINE for one that raises, APPROVE or REVIEW for one that lowers
 */
public record Effect(boolean raises, Decision decision) {
  public Effect {
    if (decision == (raises ? Decision.APPROVE : Decision.DECLINE)) {
      throw new IllegalArgumentException("an effect that changes nothing");
    }
  }

  /** The decision is this one or a stricter one. */
  public static Effect atLeast(Decision decision) {
    return new Effect(true, decision);
  }

  /** The decision is this one or a milder one. */
  public static Effect atMost(Decision decision) {
    return new Effect(false, decision);
  }

  /** As it is written: {@code DECLINE}, {@code APPROVE}, {@code at least REVIEW}. */
  @Override
  public String toString() {
    boolean outermost = decision != Decision.REVIEW;
    return (outermost ? "" : raises ? "at least " : "at most ") + decision;
  }
}
