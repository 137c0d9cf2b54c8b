package org.riskbench.evaluation;

import java.util.Arrays;

/**
 * Records in the order of their scores, cut where a figure could notice. A <i>step</i> is a score
 * at which there is a fraud, or all the scores between two such: no ranking figure needs to know
 * more of goods than how many there are between the frauds. A <i>run</i> is a part of a step whose
 * records are of one class and whose probabilities are counted together.
 */
final class ScoreSteps {
  private static final int RIGHT = 1;
  private static final int FRAUD = 2;
  private static final int BIN = 4;

  private final int[] ends;
  private final int[] step;
  private final int[] kind;
  private final int runs;

  private ScoreSteps(int[] ends, int[] step, int[] kind, int runs) {
    this.ends = ends;
    this.step = step;
    this.kind = kind;
    this.runs = runs;
  }

  static ScoreSteps of(ScoredRecords records, Ranking ranking) {
    int n = records.size();
    int[] ends = new int[n];
    int[] step = new int[n];
    int[] kind = new int[n];
    int runs = 0;
    int steps = -1;
    boolean merging = false;
    for (int g = 0; g < ranking.groups(); g++) {
      boolean hasFraud = ranking.fraudWithin(g) > ranking.fraudAbove(g);
      if (hasFraud || !merging) {
        steps++;
      }
      merging = !hasFraud;
      for (int place = ranking.start(g); place < ranking.end(g); place++) {
        int here = kind(records, ranking.record(place));
        boolean goesOn = runs > 0 && step[runs - 1] == steps && kind[runs - 1] == here;
        runs += goesOn ? 0 : 1;
        step[runs - 1] = steps;
        kind[runs - 1] = here;
        ends[runs - 1] = place + 1;
      }
    }
    return new ScoreSteps(
        Arrays.copyOf(ends, runs), Arrays.copyOf(step, runs), Arrays.copyOf(kind, runs), runs);
  }

  private static int kind(ScoredRecords records, int record) {
    boolean fraud = records.fraud()[record];
    int kind = fraud ? FRAUD : 0;
    if (records.hasProbability()) {
      double p = records.probability()[record];
      kind += fraud == (p >= ProbabilityFigures.EVEN) ? RIGHT : 0;
      kind += BIN * ProbabilityFigures.bin(p);
    }
    return kind;
  }

  int count() {
    return runs == 0 ? 0 : step[runs - 1] + 1;
  }

  int runs() {
    return runs;
  }

  /** Place after the last record of a run. */
  int end(int run) {
    return ends[run];
  }

  /** The step a run is in. */
  int step(int run) {
    return step[run];
  }

  boolean isFraud(int run) {
    return (kind[run] & FRAUD) != 0;
  }

  /** Whether the probability is on the right side of {@link ProbabilityFigures#EVEN}. */
  boolean isRight(int run) {
    return (kind[run] & RIGHT) != 0;
  }

  /** The part the probability is in, of {@link ProbabilityFigures#BINS}. */
  int bin(int run) {
    return kind[run] / BIN;
  }
}
