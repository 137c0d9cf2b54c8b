package org.riskbench.ledger;

import java.util.Locale;

/** Who or what tells of an outcome. */
public enum FeedbackKind {
  CHARGEBACK,
  CONFIRMED,
  /** A person's judgement before anything is known: a disposition, never the label. */
  REVIEWER,
  CUSTOMER,
  RULE;

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a judgement rather than a label. */
  public boolean isDisposition() {
    return this == REVIEWER;
  }
}
