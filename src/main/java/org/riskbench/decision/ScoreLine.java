package org.riskbench.decision;

/**
 * Scores of a {@link ScoreMap}, the same ones, without the powers and logarithms that take most of
 * the time: between two support points the score is a straight line in the margin before it is
 * rounded, and only where rounding hangs by a thread is the map itself asked. Immutable and
 * thread-safe.
 */
public final class ScoreLine {
  private static final double PER_DECADE = -250;

  /** Points of score; rounding errors of either way are a millionth of this. */
  private static final double THREAD = 1e-6;

  private final ScoreMap map;
  private final double[] margins;
  private final double[] scores;
  private final double tailSlope;

  /** A line through the points of a map. */
  public ScoreLine(ScoreMap map) {
    this.map = map;
    this.margins = map.margins();
    double[] rates = map.rates();
    this.scores = new double[rates.length];
    for (int i = 0; i < rates.length; i++) {
      scores[i] = PER_DECADE * StrictMath.log10(rates[i]);
    }
    this.tailSlope = map.tailScale() > 0 ? -PER_DECADE / (StrictMath.log(10) * map.tailScale()) : 0;
  }

  /**
   * Risk score of a margin, 0 to 1000, as {@link ScoreMap#score} gives it.
   *
   * @param margin log-odds by the model, uncalibrated, finite
   */
  public int score(double margin) {
    int last = margins.length - 1;
    double score;
    if (margin <= margins[0]) {
      score = 0;
    } else if (margin > margins[last]) {
      if (tailSlope == 0) {
        return map.score(margin);
      }
      score = scores[last] + tailSlope * (margin - margins[last]);
    } else {
      int upper = upper(margin);
      double share = (margin - margins[upper - 1]) / (margins[upper] - margins[upper - 1]);
      score = scores[upper - 1] + share * (scores[upper] - scores[upper - 1]);
    }
    if (score >= 1000) {
      return 1000;
    }
    double raised = score + 0.5;
    double rounded = Math.floor(raised);
    double beyond = raised - rounded;
    return beyond > THREAD && beyond < 1 - THREAD ? (int) rounded : map.score(margin);
  }

  /** Position of the first support point at or above a margin that lies within the support. */
  private int upper(double margin) {
    int base = 0;
    int left = margins.length;
    while (left > 1) {
      int half = left >>> 1;
      base += margins[base + half - 1] < margin ? half : 0; // no branch to guess
      left -= half;
    }
    return base;
  }
}
