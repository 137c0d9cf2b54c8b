package org.riskbench.feature;

/** What a column of a record looked like to a recipe. */
public enum Sight {
  KNOWN,
  MISSING,
  /** A level that training never saw (or too rarely); it is scored as "other". */
  UNSEEN
}
