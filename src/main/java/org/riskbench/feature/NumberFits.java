package org.riskbench.feature;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Fits the encodings of one numeric column. */
final class NumberFits {
  private static final double LIMIT = 8;

  /** So many times as far from the middle half of the values as that is wide. */
  private static final double ABSURD = 1e6;

  /** What a linear model can weigh without overflow. */
  private static final double LARGEST = 1e9;

  private final String name;
  private final double[] values;

  /** Finite values, rising: sums over them don't depend on the order of the rows. */
  private final double[] present;

  NumberFits(String name, double[] values) {
    this.name = name;
    this.values = values;
    this.present = Arrays.stream(values).filter(Double::isFinite).toArray();
    Arrays.sort(present);
  }

  /** Whether there are no values to learn from. */
  boolean isEmpty() {
    return present.length == 0;
  }

  private boolean varies() {
    return present[0] < present[present.length - 1];
  }

  /** Whether neither the values nor their absence tell anything. */
  boolean isConstant() {
    return isEmpty() || (!varies() && missing() == 0);
  }

  private int missing() {
    return values.length - present.length;
  }

  /** How many values differ, counted up to a limit. */
  int distinct(int most) {
    int distinct = isEmpty() ? 0 : 1;
    for (int i = 1; i < present.length && distinct < most; i++) {
      distinct += present[i - 1] < present[i] ? 1 : 0;
    }
    return distinct;
  }

  AsIs asIs(Algorithm algorithm) {
    return algorithm == Algorithm.TREE
        ? new AsIs(name, Double.NaN, -Double.MAX_VALUE, Double.MAX_VALUE)
        : new AsIs(
            name, within(median(present)), within(present[0]), within(present[present.length - 1]));
  }

  private static double within(double value) {
    return Math.max(-LARGEST, Math.min(LARGEST, value));
  }

  /** Nothing if the column is constant. */
  Optional<Standardise> standardise() {
    return isEmpty() ? Optional.empty() : standardise(sound());
  }

  /**
   * The same by the values given.
   *
   * @param sound rising, at least one
   */
  private Optional<Standardise> standardise(double[] sound) {
    double fill = median(present);
    double unit = unit(sound);
    int rows = sound.length + missing();
    double mean = (sum(sound, unit) + missing() * (fill / unit)) / rows;
    double variance = (squares(sound, unit, mean) + missing() * square(fill / unit - mean)) / rows;
    double scale = Math.sqrt(variance) * unit;
    boolean scales = scale > 0 && varies();
    return scales || missing() > 0
        ? Optional.of(
            new Standardise(name, fill, mean * unit, scales ? scale : 1, LIMIT, missing() > 0))
        : Optional.empty();
  }

  /**
   * The values without those that no measurement gives: a single one of 1e308 would make all others
   * the same. They are cut to the limit where they are encoded.
   */
  private double[] sound() {
    double lower = present[present.length / 4];
    double upper = present[(present.length - 1) - present.length / 4];
    double farthest = ABSURD * (upper - lower);
    if (!(farthest > 0)) {
      return present; // half of them are one value: nothing says how far is far
    }
    int from = 0;
    int to = present.length;
    while (lower - present[from] > farthest) {
      from++;
    }
    while (present[to - 1] - upper > farthest) {
      to--;
    }
    return Arrays.copyOfRange(present, from, to);
  }

  Optional<LogScale> logScale() {
    if (isEmpty()) {
      return Optional.empty();
    }
    double[] logs = Arrays.stream(values).map(LogScale::log).toArray();
    double[] sound = Arrays.stream(sound()).map(LogScale::log).toArray();
    return new NumberFits(name, logs).standardise(sound).map(LogScale::new);
  }

  QuantileBins bins(EncodingSettings settings) {
    Cuts cuts = cuts(settings);
    return new QuantileBins(name, cuts, missing() > 0 ? cuts.bins() : cuts.bin(median(present)));
  }

  /**
   * Cuts so that bins hold about as many rows each. A value with more rows than its share has a bin
   * of its own, and what is left is shared among the bins that are left.
   */
  Cuts cuts(EncodingSettings settings) {
    int least = Math.max(settings.rare(), present.length / 1000);
    double[] cuts = new double[settings.bins()];
    int count = 0;
    int start = 0;
    for (int bin = settings.bins(); bin > 1; bin--) {
      int wanted = Math.max(least, (int) Math.ceil((present.length - start) / (double) bin));
      int end = next(start + wanted);
      int before = previous(start + wanted);
      // A heavy value at the end of a bin starts the next one, if this one is large enough.
      if (end - start > 2 * wanted && before - start >= least) {
        end = before;
      }
      if (present.length - end < least) {
        break;
      }
      cuts[count++] = present[end];
      start = end;
    }
    return new Cuts(Arrays.copyOf(cuts, count));
  }

  /** The bin of each row; missing values have one of their own after the last. */
  int[] groups(Cuts cuts) {
    return Arrays.stream(values)
        .mapToInt(value -> Double.isNaN(value) ? cuts.bins() : cuts.bin(value))
        .toArray();
  }

  /** The mean of each group's values after a change, NaN for the group of missing ones. */
  double[] places(Cuts cuts, DoubleUnaryOperator change) {
    double[] sums = new double[cuts.bins() + 1];
    int[] counts = new int[cuts.bins() + 1];
    for (double value : present) {
      int bin = cuts.bin(value);
      sums[bin] += change.applyAsDouble(value);
      counts[bin]++;
    }
    for (int bin = 0; bin < sums.length; bin++) {
      sums[bin] = counts[bin] == 0 ? Double.NaN : sums[bin] / counts[bin];
    }
    return sums;
  }

  /** The first position from here on where another value starts. */
  private int next(int from) {
    int position = from;
    while (position > 0
        && position < present.length
        && !(present[position - 1] < present[position])) {
      position++;
    }
    return Math.min(position, present.length);
  }

  /** The last position up to here where another value starts. */
  private int previous(int from) {
    int position = Math.min(from, present.length - 1);
    while (position > 0 && !(present[position - 1] < present[position])) {
      position--;
    }
    return position;
  }

  private static double median(double[] sorted) {
    double lower = sorted[(sorted.length - 1) / 2];
    double upper = sorted[sorted.length / 2];
    return lower == upper ? lower : lower / 2 + upper / 2;
  }

  /**
   * A power of two near the largest value: dividing by it loses no bit and keeps squares finite.
   */
  private static double unit(double[] sorted) {
    double largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    return largest == 0 ? 1 : Math.scalb(1.0, Math.max(-1022, Math.getExponent(largest)));
  }

  private static double sum(double[] sorted, double unit) {
    return Arrays.stream(sorted).map(value -> value / unit).sum();
  }

  private static double squares(double[] sorted, double unit, double mean) {
    return Arrays.stream(sorted).map(value -> square(value / unit - mean)).sum();
  }

  private static double square(double value) {
    return value * value;
  }
}
