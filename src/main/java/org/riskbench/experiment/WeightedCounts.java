package org.riskbench.experiment;

/** Counts of weighted records, as many of one weight as vary alike (Kish 1965). */
final class WeightedCounts {
  private WeightedCounts() {}

  /** Records by group. */
  static long[] of(int[] groups, double[] weights, int size) {
    double[] sums = new double[size];
    double total = 0;
    double squares = 0;
    for (int i = 0; i < groups.length; i++) {
      sums[groups[i]] += weights[i];
      total += weights[i];
      squares += weights[i] * weights[i];
    }
    double scale = squares > 0 ? total / squares : 0;
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      counts[i] = Math.round(sums[i] * scale);
    }
    return counts;
  }
}
