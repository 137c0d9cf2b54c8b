package org.riskbench.decision;

/** What happens to a transaction, mildest first. */
public enum Decision {
  /** The transaction completes. */
  APPROVE,
  /** The customer is stepped up to another channel, or a person looks at it. */
  REVIEW,
  /** The transaction is refused. */
  DECLINE
}
