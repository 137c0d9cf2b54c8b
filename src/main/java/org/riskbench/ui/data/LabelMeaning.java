package org.riskbench.ui.data;

/** What a value of the label column says of a record. */
public enum LabelMeaning {
  /** It was fraud; one value alone. */
  FRAUD,
  /** It was not. */
  GOOD,
  /** Nobody has said. */
  UNKNOWN,
  /** Somebody looked and could not say. */
  LEFT_OUT
}
