package org.riskbench.ledger;

import java.util.Arrays;

/**
 * What the scorer read: enough to score again, bit for bit. Immutable.
 *
 * @param features the encoded record; empty where no model was asked
 * @param past what was told of earlier records, NaN where missing; empty if nothing was
 */
public record FittedVector(double[] features, double[] past) {
  /** No model was asked. */
  public static final FittedVector NONE = new FittedVector(new double[0], new double[0]);

  public FittedVector {
    features = features.clone();
    past = past.clone();
  }

  @Override
  public double[] features() {
    return features.clone();
  }

  @Override
  public double[] past() {
    return past.clone();
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return features.length == 0 && past.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FittedVector vector
        && Arrays.equals(features, vector.features)
        && Arrays.equals(past, vector.past);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(features) + Arrays.hashCode(past);
  }

  @Override
  public String toString() {
    return "FittedVector[" + features.length + " features, " + past.length + " of the past]";
  }
}
