package org.riskbench.decision;

/**
 * Where values lie.
 *
 * @param mean weighted
 * @param deviation weighted, 0 where they are one value but for rounding
 */
record Spread(double mean, double deviation) {
  private static final double ROUNDING = 1e-12;

  static Spread of(double[] values, double[] weights) {
    double mean = mean(values, weights);
    double[] squares = new double[values.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (values[i] - mean) * (values[i] - mean);
    }
    double deviation = Math.sqrt(mean(squares, weights));
    return new Spread(mean, deviation > ROUNDING * Math.abs(mean) ? deviation : 0);
  }

  static double mean(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }
}
