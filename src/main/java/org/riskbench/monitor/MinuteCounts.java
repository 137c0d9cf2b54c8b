package org.riskbench.monitor;

import java.time.Instant;

/**
 * What was decided minute by minute.
 *
 * @param first the earliest minute, counted from 1970
 * @param counted one row a minute up to the present one: records, then the decided bands
 */
record MinuteCounts(long first, long[][] counted) {
  Instant start(int row) {
    return Instant.ofEpochMilli((first + row) * LiveModel.MINUTE);
  }
}
