package org.riskbench.trial;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.Leeway;

/** The band of any record under given bands and what rules leave open. Immutable. */
final class RecordBands {
  private static final int SCORES = 1001;

  /** By leeway and score. */
  private final Band[][] bands;

  /**
   * The bands.
   *
   * @param policy a partition of 0 to 1000 from the lowest up
   */
  RecordBands(List<Band> policy) {
    List<Band[]> all = new ArrayList<>();
    for (Leeway leeway : Leeway.ALL) {
      all.add(byScore(leeway.bands(policy)));
    }
    bands = all.toArray(Band[][]::new);
  }

  private static Band[] byScore(List<Band> bands) {
    Band[] found = new Band[SCORES];
    int band = 0;
    for (int score = 0; score < SCORES; score++) {
      while (band + 1 < bands.size() && score >= bands.get(band + 1).from()) {
        band++;
      }
      found[score] = bands.get(band);
    }
    return found;
  }

  Band of(int score, Leeway leeway) {
    return bands[leeway.place()][score];
  }
}
