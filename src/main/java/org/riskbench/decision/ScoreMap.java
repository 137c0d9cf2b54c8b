package org.riskbench.decision;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The risk scale 0 to 1000, anchored to the false-positive rate: {@code score = min(1000, round
 * half up(-250 log10 FPR))}, so that 250 means one good record in 10 scores this high, 500 one in
 * 100, 750 one in 1,000. Immutable and thread-safe.
 *
 * <p>With n the weight of the good records it was fitted on, {@code FPR(m) = (1 + weight of goods
 * with margin >= m) / (1 + n)}; log-linear between support points. Where fewer than 50 goods lie
 * above, an exponential tail fitted to the top 50 goes on (peaks over threshold, Pickands 1975,
 * with shape 0): the scale is <em>extrapolated</em> there.
 *
 * @param margins support points, strictly rising, in log-odds
 * @param rates FPR at each support point, strictly falling, first 1
 * @param tailScale mean excess in log-odds over the last support point; 0 if nothing lies above it
 * @param floorRate FPR just above the last support point where {@code tailScale} is 0
 * @param goods number of good records it was fitted on
 */
public record ScoreMap(
    double[] margins, double[] rates, double tailScale, double floorRate, long goods) {

  /** How many goods must lie above a point for its rate to count as measured. */
  public static final int RESOLVED_GOODS = 50;

  /**
   * Support points closer than this many decades of FPR (a quarter of a score point) are merged.
   */
  private static final double THINNING = 0.001;

  public ScoreMap {
    if (margins.length == 0 || margins.length != rates.length) {
      throw new IllegalArgumentException("a score map has one rate per support point");
    }
    for (int i = 0; i < margins.length; i++) {
      boolean rising = i == 0 || (margins[i] > margins[i - 1] && rates[i] < rates[i - 1]);
      if (!rising || !(rates[i] > 0 && rates[i] <= 1)) {
        throw new IllegalArgumentException("score map out of order at support point " + i);
      }
    }
    if (!(tailScale >= 0) || !(floorRate > 0)) {
      throw new IllegalArgumentException("the tail of a score map has a scale and a rate");
    }
  }

  /**
   * Fits the map.
   *
   * @param goodMargins margins (log-odds, finite) of the good records, at least one
   * @param weights how many records each stands for, same length, above 0
   */
  public static ScoreMap fit(double[] goodMargins, double[] weights) {
    int n = goodMargins.length;
    if (n == 0 || weights.length != n) {
      throw new IllegalArgumentException("a score map needs good records, each with a weight");
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(goodMargins[b], goodMargins[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double total = Arrays.stream(weights).sum();

    double[] points = new double[n];
    double[] pointRates = new double[n];
    int count = 0;
    double above = 0;
    double lastRate = 0;
    for (int i = 0; i < n; i++) {
      double margin = goodMargins[order[i]];
      above += weights[order[i]];
      boolean lastOfTie = i == n - 1 || goodMargins[order[i + 1]] != margin;
      boolean resolved = i + 1 >= Math.min(RESOLVED_GOODS, n);
      double rate = i == n - 1 ? 1 : (1 + above) / (1 + total);
      boolean apart = i == n - 1 || count == 0 || Math.log10(rate / lastRate) >= THINNING;
      if (lastOfTie && resolved && apart) {
        points[count] = margin;
        pointRates[count] = rate;
        lastRate = rate;
        count++;
      }
    }
    double excess = 0;
    double excessWeight = 0;
    double weightAbove = 0;
    for (int i = 0; i < n && goodMargins[order[i]] >= points[0]; i++) {
      double over = goodMargins[order[i]] - points[0];
      excess += weights[order[i]] * over;
      excessWeight += weights[order[i]];
      weightAbove += over > 0 ? weights[order[i]] : 0;
    }
    return new ScoreMap(
        reversed(points, count),
        reversed(pointRates, count),
        excess / excessWeight,
        Math.min((1 + weightAbove) / (1 + total), pointRates[0]),
        n);
  }

  private static double[] reversed(double[] values, int count) {
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      result[i] = values[count - 1 - i];
    }
    return result;
  }

  /** Share of good records whose margin is at least this one, above 0, at most 1. */
  public double falsePositiveRate(double margin) {
    int last = margins.length - 1;
    if (margin <= margins[0]) {
      return 1;
    }
    if (margin > margins[last]) {
      return tailScale > 0
          ? rates[last] * Math.exp(-(margin - margins[last]) / tailScale)
          : floorRate;
    }
    int found = Arrays.binarySearch(margins, margin);
    if (found >= 0) {
      return rates[found];
    }
    int upper = -found - 1;
    double share = (margin - margins[upper - 1]) / (margins[upper] - margins[upper - 1]);
    double low = Math.log(rates[upper - 1]);
    return Math.exp(low + share * (Math.log(rates[upper]) - low));
  }

  /** Risk score of a margin, 0 to 1000; higher is riskier. */
  public int score(double margin) {
    return scoreOf(falsePositiveRate(margin));
  }

  /** Highest score whose rate was measured and not extrapolated. */
  public int resolvedUpTo() {
    return scoreOf(rates[rates.length - 1]);
  }

  /** Score of a false-positive rate above 0: min(1000, round half up(-250 log10 rate)). */
  public static int scoreOf(double rate) {
    double score = Math.floor(-250 * Math.log10(rate) + 0.5);
    return (int) Math.max(0, Math.min(1000, score));
  }

  /** False-positive rate from which on a record scores at least this much. */
  public static double rateOf(int score) {
    return Math.pow(10, score / -250.0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreMap map
        && Arrays.equals(margins, map.margins)
        && Arrays.equals(rates, map.rates)
        && tailScale == map.tailScale
        && floorRate == map.floorRate
        && goods == map.goods;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(margins) + Arrays.hashCode(rates);
  }

  @Override
  public String toString() {
    return "ScoreMap[" + margins.length + " points, " + goods + " goods]";
  }
}
