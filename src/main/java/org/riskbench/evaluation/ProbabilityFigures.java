package org.riskbench.evaluation;

import java.util.Arrays;

/** The figures that judge probabilities by their size. */
record ProbabilityFigures(double brier, double logLoss, double ece, double accuracy) {
  private static final int BINS = 10;

  /** Keeps a certain and wrong probability from costing without bound. */
  private static final double CERTAINTY = Math.ulp(1.0);

  static ProbabilityFigures of(ScoredRecords records) {
    double[] weights = new double[records.size()];
    Arrays.setAll(weights, records::weight);
    return of(records, weights);
  }

  /**
   * The figures where records weigh otherwise.
   *
   * @param weights 0 or more, not all 0
   */
  static ProbabilityFigures of(ScoredRecords records, double[] weights) {
    double[] expected = new double[BINS];
    double[] observed = new double[BINS];
    double total = 0;
    double squares = 0;
    double losses = 0;
    double right = 0;
    for (int i = 0; i < records.size(); i++) {
      double p = records.probability()[i];
      boolean fraud = records.fraud()[i];
      double weight = weights[i];
      double error = fraud ? 1 - p : p;
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      total += weight;
      squares += weight * error * error;
      losses -= weight * logLikelihood(p, fraud);
      right += fraud == (p >= 0.5) ? weight : 0;
      expected[bin] += weight * p;
      observed[bin] += fraud ? weight : 0;
    }
    double gaps = 0;
    for (int b = 0; b < BINS; b++) {
      gaps += Math.abs(expected[b] - observed[b]);
    }
    return new ProbabilityFigures(squares / total, losses / total, gaps / total, right / total);
  }

  private static double logLikelihood(double p, boolean fraud) {
    double kept = Math.max(CERTAINTY, Math.min(1 - CERTAINTY, p));
    return fraud ? Math.log(kept) : Math.log1p(-kept);
  }
}
