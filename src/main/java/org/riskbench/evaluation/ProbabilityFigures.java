package org.riskbench.evaluation;

/** The figures that judge probabilities by their size. */
record ProbabilityFigures(double brier, double logLoss, double ece, double accuracy) {
  /** Parts of equal width that the calibration error looks at. */
  static final int BINS = 10;

  /** From here on a record is taken for a fraud where a probability has to decide. */
  static final double EVEN = 0.5;

  /** Keeps a certain and wrong probability from costing without bound. */
  private static final double CERTAINTY = Math.ulp(1.0);

  static ProbabilityFigures of(ScoredRecords records) {
    double[] expected = new double[BINS];
    double[] observed = new double[BINS];
    double total = 0;
    double squares = 0;
    double losses = 0;
    double right = 0;
    for (int i = 0; i < records.size(); i++) {
      double p = records.probability()[i];
      boolean fraud = records.fraud()[i];
      double weight = records.weight(i);
      double error = fraud ? 1 - p : p;
      int bin = bin(p);
      total += weight;
      squares += weight * error * error;
      losses += weight * loss(p, fraud);
      right += fraud == (p >= EVEN) ? weight : 0;
      expected[bin] += weight * p;
      observed[bin] += fraud ? weight : 0;
    }
    double gaps = 0;
    for (int b = 0; b < BINS; b++) {
      gaps += Math.abs(expected[b] - observed[b]);
    }
    return new ProbabilityFigures(squares / total, losses / total, gaps / total, right / total);
  }

  static int bin(double p) {
    return Math.min(BINS - 1, (int) (p * BINS));
  }

  /** What a probability costs beside the outcome, in nats. */
  static double loss(double p, boolean fraud) {
    double kept = Math.max(CERTAINTY, Math.min(1 - CERTAINTY, p));
    return fraud ? -Math.log(kept) : -Math.log1p(-kept);
  }
}
