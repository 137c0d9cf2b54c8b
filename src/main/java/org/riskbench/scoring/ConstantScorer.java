package org.riskbench.scoring;

import java.util.Arrays;

/**
 * Gives every record the same probability: the floor of each comparison.
 *
 * @param width length of the encoded record it ignores
 * @param rate probability of fraud, strictly between 0 and 1
 */
public record ConstantScorer(int width, double rate) implements Scorer {
  public ConstantScorer {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("a rate lies between 0 and 1");
    }
  }

  @Override
  public double margin(double[] features) {
    return Math.log(rate / (1 - rate));
  }

  @Override
  public double probability(double[] features) {
    return rate;
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    Arrays.fill(out, 0, width, 0);
  }
}
