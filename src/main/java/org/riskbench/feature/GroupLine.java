package org.riskbench.feature;

/**
 * A line of log-odds through groups of rows, at the maximum of its likelihood: {@code a + b x} for
 * the groups that have a place on the line. Newton's method on sums alone.
 */
final class GroupLine {
  private static final int STEPS = 25;

  /** So much doubt about the slope that it stays finite where the groups part the classes. */
  private static final double DOUBT = 1e-3;

  private final double centre;
  private final double scale;
  private double base;
  private double slope;

  private GroupLine(double centre, double scale, double base) {
    this.centre = centre;
    this.scale = scale;
    this.base = base;
  }

  /**
   * Fits the line.
   *
   * @param places of the groups; NaN where a group has none
   * @param frauds weight a group
   * @param totals weight a group
   */
  static GroupLine of(double[] places, double[] frauds, double[] totals) {
    double weight = 0;
    double sum = 0;
    double squares = 0;
    double fraud = 0;
    for (int i = 0; i < places.length; i++) {
      if (!Double.isNaN(places[i])) {
        weight += totals[i];
        sum += totals[i] * places[i];
        squares += totals[i] * places[i] * places[i];
        fraud += frauds[i];
      }
    }
    double centre = weight > 0 ? sum / weight : 0;
    double variance = weight > 0 ? squares / weight - centre * centre : 0;
    double rate = (fraud + 0.5 * DOUBT * weight) / (weight * (1 + DOUBT) + Double.MIN_NORMAL);
    GroupLine line =
        new GroupLine(
            centre,
            variance > 0 ? Math.sqrt(variance) : 1,
            StrictMath.log(rate) - StrictMath.log1p(-rate));
    for (int step = 0; step < STEPS && weight > 0; step++) {
      line.step(places, frauds, totals, DOUBT * weight);
    }
    return line;
  }

  private void step(double[] places, double[] frauds, double[] totals, double penalty) {
    double g0 = 0;
    double g1 = penalty * slope;
    double h00 = 0;
    double h01 = 0;
    double h11 = penalty;
    for (int i = 0; i < places.length; i++) {
      if (Double.isNaN(places[i]) || totals[i] == 0) {
        continue;
      }
      double x = (places[i] - centre) / scale;
      double p = 1 / (1 + StrictMath.exp(-(base + slope * x)));
      double spread = totals[i] * p * (1 - p);
      double residual = totals[i] * p - frauds[i];
      g0 += residual;
      g1 += residual * x;
      h00 += spread;
      h01 += spread * x;
      h11 += spread * x * x;
    }
    double determinant = h00 * h11 - h01 * h01;
    if (determinant > 0) {
      base -= limited((h11 * g0 - h01 * g1) / determinant);
      slope -= limited((h00 * g1 - h01 * g0) / determinant);
    }
  }

  /** No step leaps over the optimum for good. */
  private static double limited(double step) {
    return Math.max(-1, Math.min(1, step));
  }

  /** The log-odds at a place. */
  double at(double place) {
    return base + slope * (place - centre) / scale;
  }
}
