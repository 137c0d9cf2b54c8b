package org.riskbench.ledger;

import java.util.Locale;

/** What became of a decided record. */
public enum Outcome {
  FRAUD,
  GOOD,
  /** It can't be said, and won't be. */
  INDETERMINATE;

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
