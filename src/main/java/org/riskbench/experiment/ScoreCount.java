package org.riskbench.experiment;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.scoring.ScorePopulation;

/** Counts the scores of the records that thresholds may be found on. */
final class ScoreCount {
  private static final int SCORES = 1001;

  private ScoreCount() {}

  static ScorePopulation of(Dataset dataset, PartScores part) {
    long[] counts = WeightedCounts.of(part.scores(), part.records().weight(), SCORES);
    Optional<int[]> dates = RecordDays.of(dataset, part.rows());
    double[] betweenDays =
        DayShares.of(dates).deviations(part.scores(), ScorePopulation.EDGE, ScorePopulation.EDGES);
    return new ScorePopulation(counts, betweenDays);
  }
}
