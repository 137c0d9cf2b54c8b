package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Intervals and tests for the AUC by its structural components (DeLong, DeLong and Clarke-Pearson
 * 1988) computed from midranks (Sun and Xu 2014): O(n log n). It takes rows for independent; where
 * entities repeat, the intervals are too narrow.
 *
 * <p>With weights, each class's variance is the linearised one of a weighted mean, which is the
 * usual one if all weights are equal.
 */
public final class DeLong {
  /** What an interval of this class is called wherever it is shown. */
  public static final String METHOD = "DeLong, independent rows";

  private DeLong() {}

  /**
   * 95 % interval of the AUC, within 0 to 1.
   *
   * @return empty with fewer than two records of either class
   */
  public static Optional<Interval> interval(ScoredRecords records) {
    return interval(records, Ranking.of(records));
  }

  static Optional<Interval> interval(ScoredRecords records, Ranking ranking) {
    if (!comparable(records)) {
      return Optional.empty();
    }
    double auc = RankingFigures.auc(ranking);
    double half = Normal.QUANTILE_975 * Math.sqrt(variance(records, components(records, ranking)));
    return Optional.of(new Interval(Math.max(0, auc - half), Math.min(1, auc + half), METHOD));
  }

  /**
   * Paired test of two runs on the same records in the same order.
   *
   * @return empty with fewer than two records of either class
   * @throws IllegalArgumentException if labels or weights differ
   */
  public static Optional<AucComparison> compare(ScoredRecords first, ScoredRecords second) {
    if (!Arrays.equals(first.fraud(), second.fraud())
        || !Arrays.equals(first.weight(), second.weight())) {
      throw new IllegalArgumentException("only runs on the same records are compared");
    }
    if (!comparable(first)) {
      return Optional.empty();
    }
    Ranking one = Ranking.of(first);
    Ranking other = Ranking.of(second);
    double difference = RankingFigures.auc(one) - RankingFigures.auc(other);
    double[] gap = components(first, one);
    double[] subtract = components(second, other);
    for (int i = 0; i < gap.length; i++) {
      gap[i] -= subtract[i];
    }
    double error = Math.sqrt(variance(first, gap));
    double z = difference == 0 ? 0 : difference / error;
    double half = Normal.QUANTILE_975 * error;
    Interval interval =
        new Interval(Math.max(-1, difference - half), Math.min(1, difference + half), METHOD);
    return Optional.of(
        new AucComparison(difference, interval, z, Normal.twoSided(z), first.frauds()));
  }

  private static boolean comparable(ScoredRecords records) {
    int frauds = records.frauds();
    return frauds >= 2 && records.size() - frauds >= 2;
  }

  /** For each record the share of the other class it is ranked on the right side of. */
  private static double[] components(ScoredRecords records, Ranking ranking) {
    double[] components = new double[records.size()];
    for (int g = 0; g < ranking.groups(); g++) {
      double goodsBelow = ranking.good() - (ranking.goodWithin(g) + ranking.goodAbove(g)) / 2;
      double fraudsAbove = (ranking.fraudWithin(g) + ranking.fraudAbove(g)) / 2;
      double ofFraud = goodsBelow / ranking.good();
      double ofGood = fraudsAbove / ranking.fraud();
      for (int place = ranking.start(g); place < ranking.end(g); place++) {
        int record = ranking.record(place);
        components[record] = records.fraud()[record] ? ofFraud : ofGood;
      }
    }
    return components;
  }

  private static double variance(ScoredRecords records, double[] components) {
    return varianceOfMean(records, components, true) + varianceOfMean(records, components, false);
  }

  private static double varianceOfMean(ScoredRecords records, double[] values, boolean fraud) {
    double total = 0;
    double sum = 0;
    long count = 0;
    for (int i = 0; i < values.length; i++) {
      if (records.fraud()[i] == fraud) {
        total += records.weight(i);
        sum += records.weight(i) * values[i];
        count++;
      }
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      if (records.fraud()[i] == fraud) {
        double pull = records.weight(i) * (values[i] - mean) / total;
        squares += pull * pull;
      }
    }
    return squares * count / (count - 1);
  }
}
