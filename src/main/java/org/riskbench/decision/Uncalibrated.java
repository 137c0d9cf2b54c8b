package org.riskbench.decision;

/**
 * The model's own log-odds, moved by what is known without fitting: how the training rows were
 * sampled and weighted.
 *
 * @param shift in log-odds, 0 where the rows were taken as they are
 */
public record Uncalibrated(double shift) implements Calibration {
  /** Takes the model's own probability as it is. */
  public static final Uncalibrated PLAIN = new Uncalibrated(0);

  public Uncalibrated {
    if (!Double.isFinite(shift)) {
      throw new IllegalArgumentException("a shift is a finite number");
    }
    shift += 0.0; // minus zero is zero
  }

  @Override
  public CalibrationMethod method() {
    return CalibrationMethod.NONE;
  }

  @Override
  public boolean isNone() {
    return shift == 0;
  }

  @Override
  public double probability(double margin) {
    return Calibration.sigmoid(margin + shift);
  }
}
