package org.riskbench.feature;

import java.util.Arrays;

/** Finite numbers, one a group. Immutable, by value. */
public final class Weights {
  private final double[] values;

  /**
   * These numbers.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public Weights(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a weight is not finite");
      }
    }
    this.values = values.clone();
  }

  /** The numbers, in a new array. */
  public double[] values() {
    return values.clone();
  }

  public int size() {
    return values.length;
  }

  public double get(int group) {
    return values[group];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights weights && Arrays.equals(values, weights.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Weights[" + values.length + "]";
  }
}
