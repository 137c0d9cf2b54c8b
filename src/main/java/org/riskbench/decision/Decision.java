package org.riskbench.decision;

import java.util.List;

/** What happens to a transaction, mildest first. */
public enum Decision {
  /** The transaction completes. */
  APPROVE(0),
  /** The customer is stepped up to another channel, or a person looks at it. */
  REVIEW(1),
  /** The transaction is refused. */
  DECLINE(2);

  /** All of them, mildest first: at the place of its {@link #strictness} stands each. */
  public static final List<Decision> RISING = List.of(APPROVE, REVIEW, DECLINE);

  private final int strictness;

  Decision(int strictness) {
    this.strictness = strictness;
  }

  /** How strict it is: 0 for the mildest, 2 for the strictest. */
  public int strictness() {
    return strictness;
  }
}
