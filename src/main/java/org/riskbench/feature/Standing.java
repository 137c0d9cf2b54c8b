package org.riskbench.feature;

/**
 * How an encoded value stands out against a reference: what a reason may say without telling it.
 */
public enum Standing {
  MISSING,
  HIGHER,
  LOWER,
  /** Another range than the usual one; which way says little. */
  RISKIER_RANGE,
  /** A level without a feature of its own. */
  RARE,
  /** Another level than the usual ones. */
  RISKIER_KIND,
  /** Another hour or day than the usual ones. */
  RISKIER_TIME
}
