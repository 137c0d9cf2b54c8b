package org.riskbench.decision;

/**
 * Log-odds as a line over a few terms, by maximum likelihood: Newton steps with halving on terms
 * scaled to mean 0 and deviation 1. Deterministic.
 */
public final class LogOddsFit {
  private final double[] targets;
  private final double[] weights;

  /**
   * What is to be explained.
   *
   * @param targets probability wanted at each record, 0 to 1
   * @param weights how many records each stands for, above 0
   */
  public LogOddsFit(double[] targets, double[] weights) {
    if (targets.length != weights.length) {
      throw new IllegalArgumentException("targets and weights differ in length");
    }
    this.targets = targets;
    this.weights = weights;
  }

  double[] weights() {
    return weights;
  }

  /**
   * What was found.
   *
   * @param slopes one per term; 0 for a term that is the same everywhere
   * @param settled whether the steps came to an end: they don't where a line separates the targets
   */
  public record Line(double[] slopes, double intercept, boolean settled) {}

  /**
   * The line of the least cross-entropy.
   *
   * @param terms one array per term, a finite value per record
   * @param penalties per term: half of it times the square of its slope is added to the
   *     cross-entropy
   */
  public Line fit(double[][] terms, double[] penalties) {
    Spread[] spreads = new Spread[terms.length];
    double[][] scaled = new double[terms.length][];
    double[] penalty = new double[terms.length + 1];
    for (int k = 0; k < terms.length; k++) {
      Spread spread = Spread.of(terms[k], weights);
      spreads[k] = spread;
      scaled[k] = scaled(terms[k], spread);
      double scale = spread.deviation() == 0 ? 1 : spread.deviation();
      penalty[k] = penalties[k] / (scale * scale);
    }
    NewtonSteps steps =
        new NewtonSteps(scaled, new double[targets.length], targets, weights, penalty);
    double[] found = start(terms.length);
    boolean settled = steps.run(found);
    return unscaled(found, spreads, settled);
  }

  /** The intercept alone, the rest of the log-odds being given. */
  double intercept(double[] given) {
    NewtonSteps steps = new NewtonSteps(new double[0][], given, targets, weights, new double[1]);
    double[] found = start(0);
    steps.run(found);
    return found[0];
  }

  private double[] start(int terms) {
    double[] start = new double[terms + 1];
    double prior = Spread.mean(targets, weights);
    start[terms] = StrictMath.log(prior / (1 - prior));
    return start;
  }

  private static double[] scaled(double[] values, Spread spread) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length && spread.deviation() > 0; i++) {
      scaled[i] = (values[i] - spread.mean()) / spread.deviation();
    }
    return scaled;
  }

  private static Line unscaled(double[] found, Spread[] spreads, boolean settled) {
    double[] slopes = new double[spreads.length];
    double intercept = found[spreads.length];
    for (int k = 0; k < slopes.length; k++) {
      double deviation = spreads[k].deviation();
      slopes[k] = deviation == 0 ? 0 : found[k] / deviation;
      intercept -= slopes[k] * spreads[k].mean();
    }
    return new Line(slopes, intercept, settled);
  }
}
