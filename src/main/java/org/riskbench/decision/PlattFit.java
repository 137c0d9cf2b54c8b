package org.riskbench.decision;

/** Platt's sigmoid with his targets (Platt 1999; Lin, Lin and Weng 2007). */
final class PlattFit {
  /** Slope per deviation of the margin below which the margins say nothing about fraud. */
  private static final double LEAST_SLOPE = 1e-3;

  private PlattFit() {}

  static PlattCalibration fit(LabelledMargins records) {
    return line(records.margins(), new LogOddsFit(records.targets(), records.weights()));
  }

  /** Log-odds as a line over a value each, rising however little. */
  static PlattCalibration line(double[] values, LogOddsFit fit) {
    Spread spread = Spread.of(values, fit.weights());
    if (spread.deviation() == 0) {
      return new PlattCalibration(1, fit.intercept(new double[values.length]) - spread.mean());
    }
    LogOddsFit.Line line = fit.fit(new double[][] {values}, new double[1]);
    double least = LEAST_SLOPE / spread.deviation();
    double slope = line.slopes()[0];
    if (slope >= least) {
      return new PlattCalibration(slope, line.intercept());
    }
    double[] nearlyLevel = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      nearlyLevel[i] = least * (values[i] - spread.mean());
    }
    return new PlattCalibration(least, fit.intercept(nearlyLevel) - least * spread.mean());
  }
}
