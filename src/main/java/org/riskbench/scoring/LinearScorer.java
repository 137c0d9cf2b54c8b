package org.riskbench.scoring;

import java.util.Arrays;

/**
 * A linear model with one weight vector per class, as multinomial trainers have it; each class is
 * summed in feature order with the bias last, which is the trainer's own order of arithmetic.
 *
 * @param goodWeights one per feature; given away, not to be written to
 * @param fraudWeights one per feature; given away, not to be written to
 */
public record LinearScorer(
    double[] goodWeights, double goodBias, double[] fraudWeights, double fraudBias)
    implements Scorer {
  public LinearScorer {
    if (goodWeights.length != fraudWeights.length) {
      throw new IllegalArgumentException("both classes have one weight per feature");
    }
    if (!Scorer.isSound(goodWeights)
        || !Scorer.isSound(fraudWeights)
        || !Scorer.isSound(goodBias, fraudBias)) {
      throw new IllegalArgumentException("a weight is not a sound number");
    }
  }

  @Override
  public int width() {
    return goodWeights.length;
  }

  @Override
  public double margin(double[] features) {
    double good = 0;
    double fraud = 0;
    for (int i = 0; i < goodWeights.length; i++) {
      good += goodWeights[i] * features[i];
      fraud += fraudWeights[i] * features[i];
    }
    return (fraud + fraudBias) - (good + goodBias);
  }

  /** A feature at 0 adds 0, which changes no sum that began at 0. */
  @Override
  public double margin(double[] features, int[] positions, int count) {
    double good = 0;
    double fraud = 0;
    for (int i = 0; i < count; i++) {
      int position = positions[i];
      good += goodWeights[position] * features[position];
      fraud += fraudWeights[position] * features[position];
    }
    return (fraud + fraudBias) - (good + goodBias);
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    for (int i = 0; i < goodWeights.length; i++) {
      out[i] = (fraudWeights[i] - goodWeights[i]) * (features[i] - reference[i]);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinearScorer linear
        && Arrays.equals(goodWeights, linear.goodWeights)
        && Arrays.equals(fraudWeights, linear.fraudWeights)
        && Double.compare(goodBias, linear.goodBias) == 0
        && Double.compare(fraudBias, linear.fraudBias) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(goodWeights) + Arrays.hashCode(fraudWeights);
  }

  @Override
  public String toString() {
    return "LinearScorer[" + width() + " features]";
  }
}
