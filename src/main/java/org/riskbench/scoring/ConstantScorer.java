package org.riskbench.scoring;

import java.util.Arrays;

/**
 * The same risk for every record.
 *
 * @param width length of the encoded record it pretends to read, 0 or more
 * @param rate probability of fraud, strictly between 0 and 1
 */
public record ConstantScorer(int width, double rate) implements Scorer {
  public ConstantScorer {
    if (width < 0 || !(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("a rate lies between 0 and 1");
    }
  }

  @Override
  public double margin(double[] features) {
    return StrictMath.log(rate) - StrictMath.log1p(-rate);
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
