package org.riskbench.decision;

import java.util.Arrays;

/** Finds the support points and the tail of a score map. */
final class ScoreMapFit {
  /** Support points within this factor of FPR (a quarter of a score point) are merged. */
  private static final double APART = StrictMath.pow(10, 0.001);

  private final int goods;

  /** Distinct margins, rising, with how many goods lie there and their weight. */
  private final double[] margins;

  private final int[] counts;
  private final double[] weights;
  private final double total;

  ScoreMapFit(double[] goodMargins, double[] goodWeights) {
    goods = goodMargins.length;
    margins = distinct(goodMargins);
    counts = new int[margins.length];
    weights = new double[margins.length];
    for (int i = 0; i < goods; i++) {
      int at = Arrays.binarySearch(margins, plain(goodMargins[i]));
      counts[at]++;
      weights[at] += goodWeights[i];
    }
    total = Arrays.stream(weights).sum();
    if (!Double.isFinite(total)) {
      throw new IllegalArgumentException("weights add up to a number");
    }
  }

  private static double[] distinct(double[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = plain(values[i]);
      if (!Double.isFinite(sorted[i])) {
        throw new IllegalArgumentException("margins are finite");
      }
    }
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[count - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Minus zero and zero are one margin. */
  private static double plain(double margin) {
    return margin + 0.0;
  }

  ScoreMap map() {
    double[] points = new double[margins.length];
    double[] rates = new double[margins.length];
    int filled = margins.length; // from the end, so that they come out rising
    int above = 0;
    double weightAbove = 0;
    int top = 0;
    for (int i = margins.length - 1; i >= 0; i--) {
      above += counts[i];
      weightAbove += weights[i];
      boolean resolved = above >= Math.min(ScoreMap.RESOLVED_GOODS, goods);
      double rate = i == 0 ? 1 : (1 + weightAbove) / (1 + total);
      // Left out only if the next one still is close to the last kept: no line spans a step.
      double nextRate = i == 0 ? 1 : (1 + weightAbove + weights[i - 1]) / (1 + total);
      boolean apart = filled == margins.length || nextRate >= rates[filled] * APART;
      boolean falling = filled == margins.length || rate > rates[filled];
      if (resolved && (i == 0 || (apart && falling))) {
        // The lowest margin has rate 1; a point that rounding brought there gives way to it.
        boolean swallowed = i == 0 && filled < margins.length && rates[filled] >= 1;
        filled -= swallowed ? 0 : 1;
        points[filled] = margins[i];
        rates[filled] = rate;
        top = filled == margins.length - 1 ? i : top;
      }
    }
    return new ScoreMap(
        Arrays.copyOfRange(points, filled, margins.length),
        Arrays.copyOfRange(rates, filled, margins.length),
        tailScale(top),
        Math.min((1 + weightAfter(top)) / (1 + total), rates[margins.length - 1]),
        goods);
  }

  private double weightAfter(int top) {
    double sum = 0;
    for (int i = top + 1; i < margins.length; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /**
   * Mean excess of the goods over the last support point: the scale of an exponential tail by
   * maximum likelihood, one of the goods there being the point itself.
   */
  private double tailScale(int top) {
    double excess = 0;
    double weight = 0;
    int count = 0;
    for (int i = top; i < margins.length; i++) {
      excess += weights[i] * (margins[i] - margins[top]);
      weight += weights[i];
      count += counts[i];
    }
    return count > 1 ? excess / (weight * (count - 1) / count) : 0;
  }
}
