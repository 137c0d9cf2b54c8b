package org.riskbench.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the values of a column lie among the reference's records, at a few fixed shares. Records
 * without a value don't count. Immutable, by value.
 */
public final class Quantiles {
  /** Shares, in per cent. */
  private static final double[] LEVELS = {0.1, 1, 5, 10, 25, 50, 75, 90, 95, 99, 99.9};

  private static final int MEDIAN = 5;

  private final double[] values;

  /**
   * Quantiles as they were kept.
   *
   * @param values at 0.1, 1, 5, 10, 25, 50, 75, 90, 95, 99 and 99.9 %, finite and never falling
   * @throws IllegalArgumentException if they are something else
   */
  public Quantiles(double[] values) {
    boolean sound = values.length == LEVELS.length;
    for (int i = 0; i < values.length; i++) {
      sound &= Double.isFinite(values[i]) && (i == 0 || values[i - 1] <= values[i]);
    }
    if (!sound) {
      throw new IllegalArgumentException(
          "quantiles are " + LEVELS.length + " finite numbers that never fall");
    }
    this.values = values.clone();
  }

  /**
   * Quantiles of weighted values: of each share the lowest value that so many reach down from.
   *
   * @param values finite ones count, the others don't
   * @param weights one a value
   * @return empty if nothing counts
   */
  public static Optional<Quantiles> of(double[] values, double[] weights) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> Double.isFinite(values[i]) && weights[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (order.length == 0) {
      return Optional.empty();
    }
    double total = IntStream.of(order).mapToDouble(i -> weights[i]).sum();
    double[] found = new double[LEVELS.length];
    double passed = 0;
    int level = 0;
    for (int i : order) {
      passed += weights[i];
      while (level < LEVELS.length && passed >= LEVELS[level] / 100 * total) {
        found[level++] = values[i];
      }
    }
    Arrays.fill(found, level, LEVELS.length, values[order[order.length - 1]]);
    return Optional.of(new Quantiles(found));
  }

  /** The values at the shares, in a new array. */
  public double[] values() {
    return values.clone();
  }

  /** Above the median (1), below (-1), or on it (0). */
  int side(double value) {
    return value > values[MEDIAN] ? 1 : value < values[MEDIAN] ? -1 : 0;
  }

  /** How many shares are told apart. */
  static int levels() {
    return LEVELS.length;
  }

  /** A share, in per cent. */
  static double share(int level) {
    return LEVELS[level];
  }

  /** Which is the largest of the shares that surely lie below a value; -1 if none does. */
  int below(double value) {
    int level = LEVELS.length - 1;
    while (level >= 0 && !(value > values[level])) {
      level--;
    }
    return level;
  }

  /** Which is the largest of the shares that surely lie above a value; -1 if none does. */
  int above(double value) {
    int level = 0;
    while (level < LEVELS.length && !(value < values[level])) {
      level++;
    }
    return LEVELS.length - 1 - level;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantiles quantiles && Arrays.equals(values, quantiles.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Quantiles";
  }
}
