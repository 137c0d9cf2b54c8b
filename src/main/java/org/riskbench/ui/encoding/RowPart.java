package org.riskbench.ui.encoding;

/** Where a line of the list comes from. */
public enum RowPart {
  /** The record carries it. */
  INPUT,
  /** It is made from other columns. */
  DERIVED,
  /** Its role keeps it away from models. */
  NO_INPUT
}
