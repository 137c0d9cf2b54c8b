package org.riskbench.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.riskbench.experiment.BaseRate;
import org.riskbench.experiment.CalibrationPlan;
import org.riskbench.experiment.Imbalance;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** What probabilities are to mean. */
final class ProbabilityOptions {
  private static final String PERCENT = "%";

  @Option(
      names = "--calibration",
      paramLabel = "HOW",
      defaultValue = "auto",
      description =
          "How probabilities are made of margins: platt, beta, isotonic, none, or auto (the"
              + " default): what loses least on folds of the calibrate part, platt if in doubt.")
  private String calibration = "auto";

  @Option(
      names = "--prior",
      paramLabel = "P",
      description =
          "The true share of fraud, such as 0.00173 or 0.173%%, where frauds were over-sampled: the"
              + " calibrate and the test part are weighted so that every figure speaks of it.")
  private Optional<String> prior = Optional.empty();

  /**
   * What was asked for.
   *
   * @throws org.riskbench.problem.ProblemException USE-254 for an unknown name
   */
  CalibrationPlan calibration() {
    return CalibrationPlan.of(calibration);
  }

  /**
   * The same settings, for the true share of fraud if one was given.
   *
   * @throws org.riskbench.problem.ProblemException USE-251 or USE-255 for what is no share
   */
  Imbalance with(Imbalance imbalance) {
    return baseRate().map(imbalance::withBaseRate).orElse(imbalance);
  }

  /** The true share of fraud, if one was given. */
  Optional<BaseRate> baseRate() {
    return prior.map(text -> new BaseRate(share(text.strip())));
  }

  private static double share(String text) {
    boolean percent = text.endsWith(PERCENT);
    try {
      String number = percent ? text.substring(0, text.length() - 1).strip() : text;
      return new BigDecimal(number).movePointLeft(percent ? 2 : 0).doubleValue();
    } catch (NumberFormatException e) {
      throw Problem.error(
              "USE-255", "--prior takes a share of fraud.", "For example 0.00173, or 0.173%.")
          .asException();
    }
  }
}
