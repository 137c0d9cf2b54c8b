package org.riskbench.scoring;

/**
 * A factorization machine: linear terms and pairwise terms by the dot product of two factor vectors
 * (Rendle 2010), one set per class.
 */
public record FactorizationScorer(Part good, Part fraud) implements Scorer {
  /**
   * One class's parameters.
   *
   * @param weights one per feature
   * @param factors per feature, a vector of the rank
   */
  public record Part(double bias, double[] weights, double[][] factors) {
    double score(double[] x) {
      double sum = bias;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * x[i];
      }
      int rank = factors.length == 0 ? 0 : factors[0].length;
      for (int f = 0; f < rank; f++) {
        double linear = 0;
        double squares = 0;
        for (int i = 0; i < factors.length; i++) {
          double term = factors[i][f] * x[i];
          linear += term;
          squares += term * term;
        }
        sum += 0.5 * (linear * linear - squares);
      }
      return sum;
    }
  }

  @Override
  public int width() {
    return good.weights().length;
  }

  @Override
  public double margin(double[] features) {
    return fraud.score(features) - good.score(features);
  }

  @Override
  public double probability(double[] features) {
    return 1 / (1 + Math.exp(-margin(features)));
  }

  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    for (int i = 0; i < width(); i++) {
      out[i] = 0;
    }
  }
}
