package org.riskbench.ui.live;

import java.time.Instant;
import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.monitor.Timeline;

/**
 * Decisions by bars of some minutes each.
 *
 * @param first when the earliest bar begins
 * @param minutes in a bar
 * @param counts by bar, records declined, reviewed and approved
 */
record MinuteBars(Instant first, int minutes, List<long[]> counts) {
  static final MinuteBars NONE = new MinuteBars(Instant.EPOCH, 1, List.of());

  /**
   * The latest bars of a timeline; bars before its beginning are empty.
   *
   * @param bars how many
   */
  static MinuteBars of(Timeline timeline, int bars, int minutes) {
    long[][] rows = timeline.counts();
    long[][] sums = new long[bars][3];
    for (int back = 0; back < Math.min(rows.length, bars * minutes); back++) {
      long[] row = rows[rows.length - 1 - back];
      long[] bar = sums[bars - 1 - back / minutes];
      for (int i = 0; i < row.length; i++) {
        bar[place(timeline.bands().get(i))] += row[i];
      }
    }
    Instant present = timeline.first().plusSeconds(60L * (rows.length - 1));
    Instant first = present.minusSeconds(60L * ((long) bars * minutes - 1));
    return new MinuteBars(first, minutes, List.of(sums));
  }

  private static int place(Band band) {
    return 2 - band.decision().strictness();
  }

  /** The most records in a bar. */
  long highest() {
    return counts.stream().mapToLong(bar -> bar[0] + bar[1] + bar[2]).max().orElse(0);
  }

  Instant start(int bar) {
    return first.plusSeconds(60L * minutes * bar);
  }
}
