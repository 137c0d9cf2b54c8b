package org.riskbench.decision;

import java.time.Instant;

/**
 * One step by which a policy came about. Immutable.
 *
 * @param byHand whether somebody moved it while looking at the test records; what was found on the
 *     calibrate records is not
 * @param why what was done, in words
 * @param bands where they began then, in words
 * @param note of the analyst, or empty
 */
public record PolicyMove(Instant at, boolean byHand, String why, String bands, String note) {
  /** The same with a note. */
  public PolicyMove noted(String text) {
    return new PolicyMove(at, byHand, why, bands, text);
  }
}
