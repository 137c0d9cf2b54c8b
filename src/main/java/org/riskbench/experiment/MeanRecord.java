package org.riskbench.experiment;

import java.util.Map;
import java.util.TreeMap;

/**
 * The usual one of many encoded records: of each number the mean over the records where it is not
 * missing, of each level the most frequent one, as a mean of levels is none. Deterministic by the
 * order of the records.
 */
final class MeanRecord {
  /** Sums are kept this many powers of two smaller, so that none overflows; it costs no bit. */
  private static final int SCALE = 64;

  private final boolean[] levels;
  private final double[] sum;
  private final double[] total;
  private final Map<Integer, Map<Double, Double>> weights = new TreeMap<>();

  /**
   * A record yet without any.
   *
   * @param levels of each feature whether it holds levels
   */
  MeanRecord(boolean[] levels) {
    this.levels = levels;
    this.sum = new double[levels.length];
    this.total = new double[levels.length];
  }

  void add(double[] record, double weight) {
    for (int j = 0; j < levels.length; j++) {
      if (levels[j]) {
        weights.computeIfAbsent(j, none -> new TreeMap<>()).merge(record[j], weight, Double::sum);
      } else if (!Double.isNaN(record[j])) {
        sum[j] += weight * Math.scalb(record[j], -SCALE);
        total[j] += weight;
      }
    }
  }

  /** 0 where nothing was seen. */
  double[] values() {
    double[] values = new double[levels.length];
    for (int j = 0; j < values.length; j++) {
      values[j] =
          levels[j]
              ? heaviest(weights.getOrDefault(j, Map.of()))
              : Math.scalb(sum[j] / Math.max(total[j], Double.MIN_NORMAL), SCALE);
    }
    return values;
  }

  /** The first of a tie. */
  private static double heaviest(Map<Double, Double> byLevel) {
    double heaviest = 0;
    double most = 0;
    for (Map.Entry<Double, Double> level : byLevel.entrySet()) {
      if (level.getValue() > most) {
        heaviest = level.getKey();
        most = level.getValue();
      }
    }
    return heaviest;
  }
}
