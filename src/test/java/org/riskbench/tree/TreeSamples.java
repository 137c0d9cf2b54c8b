package org.riskbench.tree;

import java.util.Arrays;
import java.util.Random;

/** Made-up rows whose truth is known. */
final class TreeSamples {
  private TreeSamples() {}

  /**
   * Feature 0 raises the risk, 1 only together with 2, 3 by its level (even ones are risky), 4 by
   * being missing, 5 not at all.
   */
  static TreeRows rows(int size, long seed) {
    Random random = new Random(seed);
    double[][] features = new double[size][];
    boolean[] fraud = new boolean[size];
    for (int row = 0; row < size; row++) {
      double[] x = {
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextInt(12) - 1,
        random.nextInt(4) == 0 ? Double.NaN : random.nextGaussian(),
        random.nextGaussian()
      };
      features[row] = x;
      double margin =
          -3
              + x[0]
              + (x[1] > 0 && x[2] > 0 ? 2 : 0)
              + (x[3] % 2 == 0 ? 1.5 : 0)
              + (Double.isNaN(x[4]) ? 1.5 : 0);
      fraud[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
    }
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    boolean[] categorical = {false, false, false, true, false, false};
    return new TreeRows(features, categorical, fraud, weights);
  }

  static double loss(TreeModel model, TreeRows rows) {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      double margin = model.margin(rows.features()[row]);
      sum += Math.log1p(Math.exp(rows.fraud()[row] ? -margin : margin));
    }
    return sum / rows.size();
  }
}
