package org.riskbench.shadow;

import org.riskbench.evaluation.Interval;

/**
 * A share of records.
 *
 * @param share 0 to 1
 * @param interval at 95 %, records taken as independent
 */
public record Rate(double share, Interval interval) {
  /** The share of some of the records; of none nothing is known. */
  static Rate of(long some, long records) {
    return records == 0
        ? new Rate(0, new Interval(0, 1, "no records"))
        : new Rate(
            (double) some / records, Interval.ofShare((double) some / records, (double) records));
  }
}
