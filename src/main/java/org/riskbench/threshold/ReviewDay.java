package org.riskbench.threshold;

import org.riskbench.decision.Capacity;

/**
 * A working day of a review team. All counts are weighted.
 *
 * @param arrived cases that came in since the working day before
 * @param waiting cases that wait to be reviewed: those that arrived and the backlog
 * @param reviewed cases reviewed
 * @param overflowed cases that have become too old and get another treatment
 * @param oldest working days, that of its arrival included, that the oldest case left for the next
 *     day has waited; 0 if none is left
 */
public record ReviewDay(
    double arrived, double waiting, double reviewed, double overflowed, int oldest) {
  /** Whether more cases wait than can be reviewed. */
  public boolean isAbove(Capacity capacity) {
    return waiting > capacity.perDay() + TeamDays.TOLERANCE;
  }

  /** Cases left for the next working day. */
  public double backlog() {
    return Math.max(0, waiting - reviewed - overflowed);
  }
}
