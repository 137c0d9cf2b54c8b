package org.riskbench.decision;

import java.util.Arrays;
import java.util.stream.DoubleStream;

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

  /** Score points of one relative deviation of a rate, at 95 % confidence. */
  private static final double BAND = 1.96 * 250 / StrictMath.log(10);

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
    if (!(tailScale >= 0) || !(floorRate > 0) || goods < 1) {
      throw new IllegalArgumentException("the tail of a score map has a scale and a rate");
    }
  }

  /**
   * Fits the map. The order of the records does not matter but for rounding of fractional weights.
   *
   * @param goodMargins margins (log-odds, finite) of the good records, at least one
   * @param weights how many records each stands for, same length, above 0
   */
  public static ScoreMap fit(double[] goodMargins, double[] weights) {
    if (goodMargins.length == 0 || weights.length != goodMargins.length) {
      throw new IllegalArgumentException("a score map needs good records, each with a weight");
    }
    return new ScoreMapFit(goodMargins, weights).map();
  }

  /** Share of good records whose margin is at least this one, above 0, at most 1. */
  public double falsePositiveRate(double margin) {
    int last = margins.length - 1;
    if (margin <= margins[0]) {
      return 1;
    }
    if (margin > margins[last]) {
      return tailScale > 0
          ? rates[last] * StrictMath.exp(-(margin - margins[last]) / tailScale)
          : floorRate;
    }
    int upper = firstAtLeast(margin);
    double share = (margin - margins[upper - 1]) / (margins[upper] - margins[upper - 1]);
    double high = rates[upper - 1];
    double between = high * StrictMath.pow(rates[upper] / high, share);
    // Rounding must not lift a rate over its neighbours: a riskier margin never scores less.
    return Math.max(rates[upper], Math.min(high, between));
  }

  /** Position of the first support point at or above a margin that lies within the support. */
  private int firstAtLeast(double margin) {
    int low = 0;
    int high = margins.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (margins[middle] < margin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a margin lies above all support points, where the rate is extrapolated. */
  public boolean isExtrapolated(double margin) {
    return margin > margins[margins.length - 1];
  }

  /** Risk score of a margin, 0 to 1000; higher is riskier. */
  public int score(double margin) {
    return scoreOf(falsePositiveRate(margin));
  }

  /**
   * The margin from which on a record scores at least this much, but for rounding; the last support
   * point where no higher margin scores more.
   *
   * @param score 0 to 1000
   */
  public double marginFrom(int score) {
    double rate = rateOf(score) * StrictMath.pow(10, 0.5 / 250); // scores are rounded half up
    int last = margins.length - 1;
    if (rates[last] > rate) {
      return margins[last] + tailScale * StrictMath.log(rates[last] / rate);
    }
    int upper = 0;
    while (rates[upper] > rate) {
      upper++;
    }
    if (upper == 0) {
      return margins[0];
    }
    double high = rates[upper - 1];
    double share = StrictMath.log(rate / high) / StrictMath.log(rates[upper] / high);
    return margins[upper - 1] + share * (margins[upper] - margins[upper - 1]);
  }

  /**
   * Another map below a margin, this one from there on: for where only records below it can be
   * observed. Their rates are put above the share of goods that this map has from the margin on.
   *
   * @param from above every support point of the other map
   * @param below fitted on goods whose margins are below it
   */
  public ScoreMap joined(double from, ScoreMap below) {
    double share = falsePositiveRate(from);
    DoubleStream.Builder points = DoubleStream.builder();
    DoubleStream.Builder joined = DoubleStream.builder();
    for (int i = 0; i < below.margins.length; i++) {
      points.add(below.margins[i]);
      joined.add(i == 0 ? 1 : share + (1 - share) * below.rates[i]);
    }
    points.add(from);
    joined.add(share);
    for (int i = 0; i < margins.length; i++) {
      if (margins[i] > from) {
        points.add(margins[i]);
        joined.add(rates[i]);
      }
    }
    return new ScoreMap(
        points.build().toArray(), joined.build().toArray(), tailScale, floorRate, below.goods);
  }

  /** Highest score whose rate was measured and not extrapolated. */
  public int resolvedUpTo() {
    return scoreOf(rates[rates.length - 1]);
  }

  /**
   * How far the scale can be off at a score, in points either way at 95 % confidence, for the
   * number of good records it was fitted on.
   */
  public int bandAt(int score) {
    double exceedances = Math.max(1, (1 + goods) * rateOf(score));
    return (int) Math.ceil(BAND / Math.sqrt(exceedances));
  }

  /** Score of a false-positive rate above 0: min(1000, round half up(-250 log10 rate)). */
  public static int scoreOf(double rate) {
    double score = Math.floor(-250 * StrictMath.log10(rate) + 0.5);
    return (int) Math.max(0, Math.min(1000, score));
  }

  /** False-positive rate from which on a record scores at least this much. */
  public static double rateOf(int score) {
    return StrictMath.pow(10, score / -250.0);
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
