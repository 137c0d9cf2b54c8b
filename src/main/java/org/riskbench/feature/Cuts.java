package org.riskbench.feature;

import java.util.Arrays;

/** Rising finite numbers that part a line into bins. Immutable, by value. */
public final class Cuts {
  private final double[] values;

  /**
   * These cuts.
   *
   * @param values strictly rising; none at all makes one bin
   * @throws IllegalArgumentException if they don't rise or are not finite
   */
  public Cuts(double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || (i > 0 && !(values[i - 1] < values[i]))) {
        throw new IllegalArgumentException("cuts don't rise");
      }
    }
    this.values = values.clone();
  }

  /** The cuts, in a new array. */
  public double[] values() {
    return values.clone();
  }

  /** How many bins they make: one more than there are cuts. */
  public int bins() {
    return values.length + 1;
  }

  /**
   * The bin of a number: how many cuts are not above it. What lies beyond the cuts, however far,
   * goes to the first or last bin.
   */
  public int bin(double value) {
    int bin = 0;
    int left = values.length;
    while (left > 1) {
      int half = left >>> 1;
      bin += values[bin + half - 1] <= value ? half : 0; // no branch to guess
      left -= half;
    }
    return left == 1 && values[bin] <= value ? bin + 1 : bin;
  }

  /** Numbers so spread that there are some in every bin. */
  double[] marks() {
    if (values.length == 0) {
      return new double[] {-1, 1};
    }
    double first = values[0];
    double last = values[values.length - 1];
    double[] marks = new double[values.length + 2];
    System.arraycopy(values, 0, marks, 1, values.length);
    marks[0] = first - Math.max(1, Math.abs(first));
    marks[marks.length - 1] = last + Math.max(1, Math.abs(last));
    return marks;
  }

  /** The middle cut. */
  double middle() {
    return values.length == 0 ? 0 : values[values.length / 2];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cuts cuts && Arrays.equals(values, cuts.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Cuts[" + values.length + "]";
  }
}
