package org.riskbench.shadow;

import java.util.Arrays;
import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;

/** What both models said of the same records, in tables that never grow. Not thread-safe. */
final class Counts {
  /** Scores 0 to 1000. */
  static final int SCORES = 1001;

  /** Width of a step of the score difference. */
  static final int STEP = 50;

  private static final int STEPS = 2 * 1000 / STEP + 1;

  private final List<String> champion;
  private final List<String> challenger;
  private final long[][] cells;
  private final long[] differences = new long[STEPS];

  /** By the decision of the champion's score, then the challenger's score. */
  private final long[][] all = new long[Decision.RISING.size()][SCORES];

  private final long[][] frauds = new long[Decision.RISING.size()][SCORES];
  private final long[][] goods = new long[Decision.RISING.size()][SCORES];
  private long records;
  private long challengerAlerts;
  private long championAlerts;

  Counts(List<String> champion, List<String> challenger) {
    this.champion = champion;
    this.challenger = challenger;
    this.cells = new long[champion.size()][challenger.size()];
  }

  void add(Seat seat, Band band, Decision byScore, int score) {
    records++;
    cells[Math.max(0, champion.indexOf(seat.band.name()))][
        Math.max(0, challenger.indexOf(band.name()))]++;
    differences[step(score - seat.score)]++;
    all[seat.byScore.strictness()][score]++;
    championAlerts += seat.byScore == Decision.APPROVE ? 0 : 1;
    challengerAlerts += byScore == Decision.APPROVE ? 0 : 1;
  }

  /** The middle step is centred on no difference. */
  private static int step(int difference) {
    return Math.floorDiv(difference + STEP / 2, STEP) + STEPS / 2;
  }

  void learn(Decision champion, int score, boolean fraud) {
    (fraud ? frauds : goods)[champion.strictness()][score]++;
  }

  long records() {
    return records;
  }

  long championAlerts() {
    return championAlerts;
  }

  long challengerAlerts() {
    return challengerAlerts;
  }

  long[][] cells() {
    return Arrays.stream(cells).map(long[]::clone).toArray(long[][]::new);
  }

  long[] differences() {
    return differences.clone();
  }

  SwapSets swaps() {
    return new SwapSetsCount(all, frauds, goods).at(championAlerts);
  }
}
