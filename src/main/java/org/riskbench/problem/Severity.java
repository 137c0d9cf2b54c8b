package org.riskbench.problem;

/** How much a {@link Problem} stands in the way. */
public enum Severity {
  /** Work goes on; the user should know. */
  WARNING,
  /** The work asked for was not done; what was there before is untouched. */
  ERROR
}
