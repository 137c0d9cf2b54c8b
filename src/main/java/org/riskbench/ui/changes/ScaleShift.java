package org.riskbench.ui.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.decision.ScoreMap;
import org.riskbench.threshold.ThresholdSweep;

/**
 * What the risk score of two models comes to on the same records. Immutable.
 *
 * @param points from score 0 up
 */
record ScaleShift(List<Point> points) {
  private static final int STEP = 20;
  private static final int HIGHEST = 1000;

  /**
   * Share of the good records that score at least this much.
   *
   * @param before by the model so far, 0 to 1; empty if none does
   * @param after by the model in hand
   * @param promised what the scale says
   */
  record Point(int score, OptionalDouble before, OptionalDouble after, double promised) {}

  static ScaleShift of(ThresholdSweep before, ThresholdSweep after) {
    List<Point> points = new ArrayList<>();
    for (int score = 0; score <= HIGHEST; score += STEP) {
      points.add(at(before, after, score));
    }
    return new ScaleShift(List.copyOf(points));
  }

  static Point at(ThresholdSweep before, ThresholdSweep after, int score) {
    return new Point(score, share(before, score), share(after, score), ScoreMap.rateOf(score));
  }

  private static OptionalDouble share(ThresholdSweep sweep, int score) {
    OptionalDouble rate = sweep.at(score, score).falsePositiveRate();
    return rate.isPresent() && rate.getAsDouble() > 0 ? rate : OptionalDouble.empty();
  }
}
