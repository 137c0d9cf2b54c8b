package org.riskbench.scoring;

import java.util.Arrays;

/**
 * A factorization machine: linear terms and pairwise terms by the dot product of two factor vectors
 * (Rendle 2010), one set per class.
 */
public record FactorizationScorer(Part good, Part fraud) implements Scorer {
  public FactorizationScorer {
    if (good.width() != fraud.width() || good.rank() != fraud.rank()) {
      throw new IllegalArgumentException("both classes read the same features at one rank");
    }
  }

  @Override
  public int width() {
    return good.width();
  }

  @Override
  public double margin(double[] features) {
    return fraud.score(features) - good.score(features);
  }

  /**
   * For a pair of features the Shapley value has a closed form: feature i gets {@code (x_i - r_i)
   * (x_j + r_j) / 2} of the pair's weight, feature j the rest.
   */
  @Override
  public void contributions(double[] features, double[] reference, double[] out) {
    Arrays.fill(out, 0, width(), 0);
    fraud.addContributions(features, reference, 1, out);
    good.addContributions(features, reference, -1, out);
  }

  /**
   * One class's parameters.
   *
   * @param weights one per feature; given away, not to be written to
   * @param rank length of each feature's factor vector, at least 1
   * @param factors the factor vectors one after the other, feature by feature; given away
   */
  public record Part(double bias, double[] weights, int rank, double[] factors) {
    public Part {
      if (rank < 1 || factors.length != (long) rank * weights.length) {
        throw new IllegalArgumentException("each feature has one factor vector");
      }
      if (!Scorer.isSound(bias) || !Scorer.isSound(weights) || !Scorer.isSound(factors)) {
        throw new IllegalArgumentException("a weight is not a sound number");
      }
    }

    int width() {
      return weights.length;
    }

    /**
     * Linear terms in feature order, the bias, then half the pairs, which is the trainer's order.
     */
    double score(double[] x) {
      double linear = 0;
      for (int i = 0; i < weights.length; i++) {
        linear += weights[i] * x[i];
      }
      double pairs = 0;
      int f = 0;
      for (; f + 4 <= rank; f += 4) {
        pairs = addFourFactors(x, f, pairs);
      }
      for (; f < rank; f++) {
        pairs = addFactor(x, f, pairs);
      }
      return linear + bias + pairs / 2;
    }

    /**
     * Four factors at a time: eight sums that don't wait for each other. Features at 0 are skipped,
     * which changes no bit, as 0 is all they would add.
     */
    private double addFourFactors(double[] x, int f, double pairs) {
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      double squares0 = 0;
      double squares1 = 0;
      double squares2 = 0;
      double squares3 = 0;
      for (int i = 0, at = f; i < weights.length; i++, at += rank) {
        double value = x[i];
        if (value != 0) {
          double term0 = factors[at] * value;
          double term1 = factors[at + 1] * value;
          double term2 = factors[at + 2] * value;
          double term3 = factors[at + 3] * value;
          sum0 += term0;
          sum1 += term1;
          sum2 += term2;
          sum3 += term3;
          squares0 += term0 * term0;
          squares1 += term1 * term1;
          squares2 += term2 * term2;
          squares3 += term3 * term3;
        }
      }
      double first = pairs + (sum0 * sum0 - squares0);
      double second = first + (sum1 * sum1 - squares1);
      double third = second + (sum2 * sum2 - squares2);
      return third + (sum3 * sum3 - squares3);
    }

    private double addFactor(double[] x, int f, double pairs) {
      double sum = 0;
      double squares = 0;
      for (int i = 0, at = f; i < weights.length; i++, at += rank) {
        double term = factors[at] * x[i];
        sum += term;
        squares += term * term;
      }
      return pairs + (sum * sum - squares);
    }

    private void addContributions(double[] x, double[] reference, double sign, double[] out) {
      for (int i = 0; i < weights.length; i++) {
        out[i] += sign * weights[i] * (x[i] - reference[i]);
      }
      for (int f = 0; f < rank; f++) {
        double all = 0;
        for (int i = 0, at = f; i < weights.length; i++, at += rank) {
          all += factors[at] * (x[i] + reference[i]);
        }
        for (int i = 0, at = f; i < weights.length; i++, at += rank) {
          double others = all - factors[at] * (x[i] + reference[i]);
          out[i] += sign * (x[i] - reference[i]) / 2 * factors[at] * others;
        }
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part
          && Double.compare(bias, part.bias) == 0
          && rank == part.rank
          && Arrays.equals(weights, part.weights)
          && Arrays.equals(factors, part.factors);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(weights) + Arrays.hashCode(factors);
    }

    @Override
    public String toString() {
      return "Part[" + width() + " features, rank " + rank + "]";
    }
  }
}
