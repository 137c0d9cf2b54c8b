package org.riskbench.scoring;

/**
 * A linear model with one weight vector per class, as multinomial trainers have it; summed in
 * feature order with the bias last and normalised by a softmax that subtracts the larger score,
 * which is the trainer's own order of arithmetic.
 *
 * @param goodWeights one per feature
 * @param fraudWeights one per feature
 */
public record LinearScorer(
    double[] goodWeights, double goodBias, double[] fraudWeights, double fraudBias)
    implements Scorer {
  public LinearScorer {
    if (goodWeights.length != fraudWeights.length) {
      throw new IllegalArgumentException("both classes have one weight per feature");
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

  @Override
  public double probability(double[] features) {
    double margin = margin(features);
    return 1 / (1 + Math.exp(-margin));
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    for (int i = 0; i < goodWeights.length; i++) {
      out[i] = (fraudWeights[i] - goodWeights[i]) * (features[i] - reference[i]);
    }
  }
}
