package org.riskbench.feature;

/** Where a column of the wide record comes from. */
public enum ColumnSource {
  /** The record carries it. */
  INPUT,
  /** It is made from other columns of the record. */
  DERIVED,
  /** It is told of earlier records. */
  VELOCITY
}
