package org.riskbench.threshold;

/**
 * A working day of a review team. All counts are weighted.
 *
 * @param arrived cases that came in since the working day before
 * @param waiting cases that wait to be reviewed: those that arrived and the backlog
 * @param reviewed cases reviewed
 * @param overflowed cases that have become too old and get another treatment
 */
public record ReviewDay(double arrived, double waiting, double reviewed, double overflowed) {
  /** Cases left for the next working day. */
  public double backlog() {
    return Math.max(0, waiting - reviewed - overflowed);
  }
}
