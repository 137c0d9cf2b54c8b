package org.riskbench.cli;

import java.util.Optional;
import org.riskbench.experiment.BaseRate;
import org.riskbench.experiment.CalibrationPlan;
import org.riskbench.experiment.Imbalance;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ReferenceGroup;
import picocli.CommandLine.Option;

/** What probabilities are to mean, and whom reasons compare a record with. */
final class ProbabilityOptions {
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

  @Option(
      names = "--reference",
      paramLabel = "WHO",
      defaultValue = "approved",
      description =
          "Whom reasons compare a record with, of the calibrate part: approved (the default: good"
              + " records that the first thresholds approve), goods, or all.")
  private String reference = "approved";

  /**
   * Whom reasons compare a record with.
   *
   * @throws org.riskbench.problem.ProblemException USE-256 for an unknown word
   */
  ReferenceGroup reference() {
    return ReferenceGroup.ofWord(reference)
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-256",
                        "--reference takes approved, goods or all.",
                        "For example --reference goods.")
                    .asException());
  }

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
    return prior.map(BaseRate::parse);
  }
}
