package org.riskbench.decision;

import java.util.Locale;

/** The ways to make probabilities of margins. */
public enum CalibrationMethod {
  /** A sigmoid of two parameters: sound on few frauds. */
  PLATT,
  /** A sigmoid with one slope for low margins and another for high ones: three parameters. */
  BETA,
  /** Steps that never fall, as many as the records bear; wants many frauds. */
  ISOTONIC,
  /** Nothing fitted: the model's own probability, corrected for how its rows were sampled. */
  NONE;

  /** As on the command line and in files: {@code platt}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Fits it to records that the model has not learned from. Deterministic. Where a class is absent
   * there is nothing to fit, and every method is {@link #NONE}; where margins say nothing about
   * fraud, or the wrong thing, all probabilities end near the share of fraud.
   *
   * @param shift of the log-odds, for {@link #NONE}: how the training rows were sampled
   */
  public Calibration fit(LabelledMargins records, double shift) {
    if (!records.hasBothClasses()) {
      return new Uncalibrated(shift);
    }
    return switch (this) {
      case PLATT -> PlattFit.fit(records);
      case BETA -> BetaFit.fit(records);
      case ISOTONIC -> IsotonicFit.fit(records);
      case NONE -> new Uncalibrated(shift);
    };
  }
}
