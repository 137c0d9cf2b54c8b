package org.riskbench.bench;

import java.util.List;

/** The middle of several figures. */
final class Median {
  private Median() {}

  /** The middle one, or the mean of the middle two; NaN of none. */
  static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? Double.NaN : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
