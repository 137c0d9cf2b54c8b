package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A run's figures on records drawn again and again. From here on intervals, and differences between
 * runs that were drawn alike, cost nothing: a run keeps this, some ten thousand numbers. Immutable.
 */
public final class Replicates {
  /** Fewer draws than this tell nothing. */
  private static final int ENOUGH = 50;

  private final List<String> names;
  private final double[] whole;
  private final List<Way> ways;
  private final double effectiveFrauds;
  private final long fingerprint;

  /**
   * Figures that were drawn before.
   *
   * @param names of the figures
   * @param whole the figures on all records, in the order of the names
   * @param ways to draw; each draw holds the figures in the order of the names
   * @param effectiveFrauds how many independent frauds there are
   * @param fingerprint of the records and of how they were drawn
   */
  public Replicates(
      List<String> names,
      double[] whole,
      List<Way> ways,
      double effectiveFrauds,
      long fingerprint) {
    this.names = List.copyOf(names);
    this.whole = whole;
    this.ways = List.copyOf(ways);
    this.effectiveFrauds = effectiveFrauds;
    this.fingerprint = fingerprint;
  }

  /**
   * What came of one way to draw.
   *
   * @param method for people: what was drawn
   * @param draws the figures of each draw, in the order of their names; read only
   */
  public record Way(String method, List<double[]> draws) {
    double[] rising(ToDoubleFunction<double[]> figure) {
      return draws.stream().mapToDouble(figure).sorted().toArray();
    }
  }

  /** Tells records, and how they are drawn, from others. */
  static long fingerprint(ScoredRecords records, long seed) {
    long frauds = Arrays.hashCode(records.fraud());
    return (seed * 31 + frauds) * 1_000_003 + Arrays.hashCode(records.weight());
  }

  /** Place of a figure among the others, -1 if there is none of that name. */
  int place(String figure) {
    return names.indexOf(figure);
  }

  /** Whether a figure was drawn. */
  public boolean has(String figure) {
    return place(figure) >= 0;
  }

  /** A figure on the records as they are. */
  /** Names of the figures, in their order. */
  public List<String> names() {
    return names;
  }

  /** The figures on all records, in the order of the names. */
  public double[] whole() {
    return whole.clone();
  }

  /** What records and how they were drawn; two of the same can be paired. */
  public long fingerprint() {
    return fingerprint;
  }

  double whole(int figure) {
    return whole[figure];
  }

  /** The ways to draw. */
  public List<Way> ways() {
    return ways;
  }

  /** How many independent frauds the figures rest on. */
  public double effectiveFrauds() {
    return effectiveFrauds;
  }

  /**
   * 95 % intervals by the name of the figure, each the widest of all ways to draw. They hold the
   * figure itself, which a calibration error as small as chance allows could miss: drawing again
   * only makes it larger.
   */
  public Map<String, Interval> intervals() {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (int i = 0; i < whole.length; i++) {
      int figure = i;
      for (Way way : ways) {
        double[] rising = way.rising(draw -> draw[figure]);
        if (rising.length >= ENOUGH) {
          Interval found = Interval.of(rising, way.method()).with(whole[i]);
          intervals.merge(
              names.get(i), found, (one, two) -> one.width() >= two.width() ? one : two);
        }
      }
    }
    return intervals;
  }

  /** Whether another run was judged by the same records, drawn alike. */
  public boolean isPairedWith(Replicates other) {
    return fingerprint == other.fingerprint
        && names.equals(other.names)
        && Arrays.equals(
            ways.stream().mapToInt(way -> way.draws().size()).toArray(),
            other.ways.stream().mapToInt(way -> way.draws().size()).toArray());
  }

  /**
   * What two runs differ by, figure by figure: this one minus the other. The interval is the value
   * plus and minus 1.96 times the spread of the draws, of the way to draw that spreads most, and
   * the p-value is that of the same normal: the interval leaves out 0 just where p is below 0.05.
   *
   * @throws IllegalArgumentException unless they are paired
   */
  public Map<String, Difference> differences(Replicates other) {
    if (!isPairedWith(other)) {
      throw new IllegalArgumentException("only runs on the same records are compared");
    }
    Map<String, Difference> differences = new LinkedHashMap<>();
    for (int figure = 0; figure < whole.length; figure++) { // none where there is one class only
      double value = whole[figure] - other.whole[figure];
      for (int way = 0; way < ways.size(); way++) {
        double[] gaps = gaps(other, way, figure);
        if (gaps.length >= ENOUGH) {
          Difference found = difference(value, spread(gaps), ways.get(way).method());
          differences.merge(names.get(figure), found, Replicates::wider);
        }
      }
    }
    return differences;
  }

  private Difference difference(double value, double spread, String method) {
    double half = Normal.QUANTILE_975 * spread;
    Interval interval = new Interval(value - half, value + half, method);
    double p = value == 0 ? 1 : Math.max(Double.MIN_NORMAL, Normal.twoSided(value / spread));
    return new Difference(value, interval, p, effectiveFrauds);
  }

  private static Difference wider(Difference one, Difference two) {
    return one.interval().width() >= two.interval().width() ? one : two;
  }

  /** What two runs differ by in one figure, draw by draw. */
  private double[] gaps(Replicates other, int way, int figure) {
    List<double[]> one = ways.get(way).draws();
    List<double[]> two = other.ways.get(way).draws();
    double[] gaps = new double[one.size()];
    Arrays.setAll(gaps, draw -> one.get(draw)[figure] - two.get(draw)[figure]);
    return gaps;
  }

  private static double spread(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Replicates that
        && isPairedWith(that)
        && Arrays.equals(whole, that.whole)
        && intervals().equals(that.intervals());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(whole);
  }

  @Override
  public String toString() {
    return "Replicates" + names;
  }
}
