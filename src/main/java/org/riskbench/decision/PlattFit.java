package org.riskbench.decision;

/**
 * Platt's sigmoid by Newton steps with halving (Platt 1999; Lin, Lin and Weng 2007), on margins
 * scaled to mean 0 and deviation 1.
 */
final class PlattFit {
  private static final int MOST_STEPS = 100;
  private static final double CLOSE_ENOUGH = 1e-10;

  /** Slope per deviation of the margin below which the margins say nothing about fraud. */
  private static final double LEAST_SLOPE = 1e-3;

  private final double[] margins;
  private final double[] targets;
  private final double[] weights;
  private final double mean;
  private final double deviation;

  PlattFit(double[] margins, boolean[] fraud, double[] weights) {
    this.margins = margins;
    this.weights = weights;
    this.targets = targets(fraud, weights);
    this.mean = mean(margins, weights);
    double[] squares = new double[margins.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (margins[i] - mean) * (margins[i] - mean);
    }
    double spread = Math.sqrt(mean(squares, weights));
    this.deviation = spread > 1e-12 * Math.abs(mean) ? spread : 0;
  }

  /** A class of n counts as (n + 1) / (n + 2) sure, not as certain. */
  private static double[] targets(boolean[] fraud, double[] weights) {
    double frauds = 0;
    double goods = 0;
    for (int i = 0; i < fraud.length; i++) {
      frauds += fraud[i] ? weights[i] : 0;
      goods += fraud[i] ? 0 : weights[i];
    }
    double[] targets = new double[fraud.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = fraud[i] ? (frauds + 1) / (frauds + 2) : 1 / (goods + 2);
    }
    return targets;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }

  Calibration calibration() {
    double prior = mean(targets, weights);
    double intercept = StrictMath.log(prior / (1 - prior));
    if (deviation == 0) {
      return new Calibration(1, intercept - mean);
    }
    Line line = newton(new Line(0, intercept), true);
    if (!(line.slope >= LEAST_SLOPE)) {
      line = newton(new Line(LEAST_SLOPE, intercept), false);
    }
    double slope = line.slope / deviation;
    return new Calibration(slope, line.intercept - slope * mean);
  }

  /** Log-odds as a line over the scaled margin. */
  private record Line(double slope, double intercept) {}

  private Line newton(Line start, boolean freeSlope) {
    Line line = start;
    double loss = loss(line);
    for (int step = 0; step < MOST_STEPS; step++) {
      Line direction = direction(line, freeSlope);
      double size = 1;
      Line next = moved(line, direction, size);
      double nextLoss = loss(next);
      while (!(nextLoss <= loss) && size > 1e-10) {
        size /= 2;
        next = moved(line, direction, size);
        nextLoss = loss(next);
      }
      if (!(nextLoss <= loss)) {
        return line;
      }
      boolean settled =
          Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept)
              < CLOSE_ENOUGH;
      line = next;
      loss = nextLoss;
      if (settled) {
        return line;
      }
    }
    return line;
  }

  private static Line moved(Line from, Line direction, double size) {
    return new Line(
        from.slope + size * direction.slope, from.intercept + size * direction.intercept);
  }

  private Line direction(Line line, boolean freeSlope) {
    double gradientSlope = 0;
    double gradientIntercept = 0;
    double curveSlope = 1e-12;
    double curveBoth = 0;
    double curveIntercept = 1e-12;
    for (int i = 0; i < margins.length; i++) {
      double z = (margins[i] - mean) / deviation;
      double p = Calibration.sigmoid(line.slope * z + line.intercept);
      double error = weights[i] * (targets[i] - p);
      double curve = weights[i] * p * (1 - p);
      gradientSlope += error * z;
      gradientIntercept += error;
      curveSlope += curve * z * z;
      curveBoth += curve * z;
      curveIntercept += curve;
    }
    if (!freeSlope) {
      return new Line(0, gradientIntercept / curveIntercept);
    }
    double determinant = curveSlope * curveIntercept - curveBoth * curveBoth;
    return new Line(
        (curveIntercept * gradientSlope - curveBoth * gradientIntercept) / determinant,
        (curveSlope * gradientIntercept - curveBoth * gradientSlope) / determinant);
  }

  /** Cross-entropy against the targets, without overflow at either end. */
  private double loss(Line line) {
    double sum = 0;
    for (int i = 0; i < margins.length; i++) {
      double odds = line.slope * (margins[i] - mean) / deviation + line.intercept;
      double positive = Math.max(odds, 0);
      sum +=
          weights[i]
              * (positive - targets[i] * odds + StrictMath.log1p(StrictMath.exp(-Math.abs(odds))));
    }
    return sum;
  }
}
