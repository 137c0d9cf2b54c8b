package org.riskbench.monitor;

import java.time.Instant;
import java.util.List;
import org.riskbench.decision.Band;

/**
 * Decisions minute by minute.
 *
 * @param first when the earliest minute began
 * @param bands that were decided
 * @param counts one row a minute up to the present one, one count a band; not to be written to
 */
public record Timeline(Instant first, List<Band> bands, long[][] counts) {
  static Timeline of(LiveModel live, int minutes) {
    MinuteCounts counted = live.minutes(minutes);
    int bands = live.layout().decided().size();
    long[][] counts = new long[counted.counted().length][];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = live.layout().part(counted.counted()[row], Layout.FIRST_DECIDED, bands);
    }
    return new Timeline(counted.start(0), live.layout().decided(), counts);
  }
}
