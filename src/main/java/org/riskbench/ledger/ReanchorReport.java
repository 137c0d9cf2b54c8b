package org.riskbench.ledger;

import java.time.Instant;
import org.riskbench.decision.ScoreMap;

/**
 * A score anchored anew. Immutable; the arrays are not to be written to.
 *
 * @param map what records score from now on
 * @param from when the first good record was received
 * @param until when the last one was
 * @param goods good records that it was fitted on, those of the control group among them
 * @param control goods of the control group, which the policy would have declined
 * @param left records that tell nothing: immature, indeterminate, declined, without a vector
 * @param kept whether the old scale goes on from the decline threshold, for want of goods above it
 * @param unmoved whether the threshold itself lies there, so that it stops what it stopped before
 * @param reviewFrom the lowest score that the policy does not approve
 * @param before share of goods that scored at least this on the old scale, 0 to 1: what it should
 *     have been is {@link ScoreMap#rateOf}
 * @param scores all records of the log by their new score, 0 to 1000
 */
public record ReanchorReport(
    ScoreMap map,
    Instant from,
    Instant until,
    long goods,
    long control,
    long left,
    boolean kept,
    boolean unmoved,
    int reviewFrom,
    double before,
    long[] scores) {
  /** The share of goods that the threshold stands for, on any scale. */
  public double expected() {
    return ScoreMap.rateOf(reviewFrom);
  }
}
