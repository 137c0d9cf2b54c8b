package org.riskbench.monitor;

import java.time.Instant;
import java.util.List;

/**
 * What was counted of a model, as it is kept beyond the life of a process: counts alone, no value
 * of a record.
 *
 * @param since when the model was first published
 * @param minutes where the ring of minutes stood
 * @param panes where the ring of columns and scores stood
 * @param counts all counters of the {@link Layout}, then records by score from 0 to 1000
 * @param alerts what was raised
 */
record KeptFigures(
    Instant since,
    SnapshotRing.State minutes,
    SnapshotRing.State panes,
    long[] counts,
    List<AlertBoard.Raised> alerts) {
  long records() {
    return counts[Layout.RECORDS];
  }
}
