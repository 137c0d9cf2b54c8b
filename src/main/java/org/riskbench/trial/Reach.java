package org.riskbench.trial;

import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;

/** Which decisions count as turned against a person. */
public enum Reach {
  /** A review is a burden too. */
  REVIEW_AND_DECLINE,
  /** Only who is refused. */
  DECLINE;

  /** The records that are decided so. */
  public Tally of(Outcome outcome) {
    return this == DECLINE ? outcome.declined() : outcome.alerts();
  }
}
