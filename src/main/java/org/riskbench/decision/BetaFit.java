package org.riskbench.decision;

/**
 * Beta calibration with Platt's targets. Fitted as the slope both ends share and half the
 * difference between them, for where all margins lie on one side the difference can't be told: it
 * is held near 0 by as much doubt as one record.
 */
final class BetaFit {
  /** Half the difference of the slopes deviates from 0 by .5, so that they differ by about 1. */
  private static final double DOUBT = 4;

  private final LabelledMargins records;
  private final LogOddsFit fit;

  private BetaFit(LabelledMargins records) {
    this.records = records;
    this.fit = new LogOddsFit(records.targets(), records.weights());
  }

  static BetaCalibration fit(LabelledMargins records) {
    return new BetaFit(records).calibration();
  }

  private BetaCalibration calibration() {
    double[] both = records.margins();
    double[] apart = new double[both.length];
    for (int i = 0; i < both.length; i++) {
      apart[i] = -BetaCalibration.logOfProbability(both[i]) - BetaCalibration.logOfRest(both[i]);
    }
    LogOddsFit.Line line = fit.fit(new double[][] {both, apart}, new double[] {0, DOUBT});
    double low = line.slopes()[0] - line.slopes()[1];
    double high = line.slopes()[0] + line.slopes()[1];
    if (low > 0 && high > 0) {
      return new BetaCalibration(low, high, line.intercept());
    }
    return low < high ? level(false) : level(true);
  }

  /** One end of slope 0: what is left is a line over the other's logarithm. */
  private BetaCalibration level(boolean highIsLevel) {
    double[] margins = records.margins();
    double[] logs = new double[margins.length];
    for (int i = 0; i < margins.length; i++) {
      logs[i] =
          highIsLevel
              ? BetaCalibration.logOfProbability(margins[i])
              : -BetaCalibration.logOfRest(margins[i]);
    }
    PlattCalibration line = PlattFit.line(logs, fit);
    return new BetaCalibration(
        highIsLevel ? line.slope() : 0, highIsLevel ? 0 : line.slope(), line.intercept());
  }
}
