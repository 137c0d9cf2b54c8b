package org.riskbench.monitor;

import java.time.Instant;

/**
 * Counts of the records that are looked at.
 *
 * @param from when the first of them may have come
 * @param counted by the counters of a {@link Layout}
 */
record Judged(Instant from, long[] counted) {
  long records() {
    return counted[Layout.RECORDS];
  }
}
