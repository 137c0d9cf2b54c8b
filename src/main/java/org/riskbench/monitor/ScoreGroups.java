package org.riskbench.monitor;

import java.util.stream.DoubleStream;
import org.riskbench.feature.Cuts;
import org.riskbench.scoring.ScorePopulation;

/** Parts the scores into about ten groups of like size in training. */
final class ScoreGroups {
  private static final int GROUPS = 10;

  private ScoreGroups() {}

  static Cuts cuts(ScorePopulation training) {
    long[] counts = training.counts();
    double enough = (double) training.records() / GROUPS;
    DoubleStream.Builder cuts = DoubleStream.builder();
    long group = 0;
    long left = training.records();
    for (int score = 0; score < counts.length; score++) {
      boolean full = group >= enough || (group > 0 && counts[score] >= enough);
      if (full && left >= enough / 2 && counts[score] > 0) {
        cuts.add(score);
        group = 0;
      }
      group += counts[score];
      left -= counts[score];
    }
    return new Cuts(cuts.build().toArray());
  }

  static long[] counts(ScorePopulation training, Cuts cuts) {
    long[] counts = training.counts();
    long[] groups = new long[cuts.bins()];
    for (int score = 0; score < counts.length; score++) {
      groups[cuts.bin(score)] += counts[score];
    }
    return groups;
  }
}
