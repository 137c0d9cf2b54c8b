package org.riskbench.ui.reasons;

import org.riskbench.decision.ReasonCode;

/**
 * A reason code as the table shows it.
 *
 * @param entry what is said of it
 * @param first for how many stopped records it is the first reason; a dash while that is not known
 * @param three for how many it is among the first three
 * @param example what it says about one of them; empty if it never speaks
 * @param direction which values may be given as a reason, in words
 */
public record ReasonRow(
    ReasonCode entry, String first, String three, String example, String direction) {
  /** The code itself. */
  public String code() {
    return entry.code();
  }
}
