package org.riskbench.feature;

/** What will read the encoded rows, as far as encoding cares. */
public enum Algorithm {
  /** Sums weighted features: needs scales, bins and one feature a level; no missing value. */
  LINEAR,
  /** Splits by thresholds: takes numbers as they are, missing ones too. */
  TREE,
  /** Adds up points per bin or level: each column is one number, the evidence of its group. */
  BINNED
}
