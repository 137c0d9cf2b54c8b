package org.riskbench.cli;

import java.util.Locale;
import java.util.Optional;
import org.riskbench.decision.ControlGroup;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** Whom a published model lets through to learn what becomes of them. */
final class ControlOptions {
  @Option(
      names = "--control",
      paramLabel = "SHARE",
      description =
          "Let this share of the records through that the score would decline, 0 (none) to 0.05, to"
              + " learn what becomes of them: drawn by their key, flagged in answer and log. Without"
              + " it the model's own share stays.")
  private Optional<Double> share = Optional.empty();

  @Option(
      names = "--control-most",
      paramLabel = "AMOUNT",
      description = "Never let a record with a higher amount through for that.")
  private Optional<Double> mostAmount = Optional.empty();

  /**
   * The group asked for; the same share keeps its key, so that the same are drawn.
   *
   * @throws org.riskbench.problem.ProblemException USE-620 for an amount without a share; MODEL-132
   *     if there can be no such group
   */
  ControlGroup group(ControlGroup own) {
    if (share.isEmpty() && mostAmount.isEmpty()) {
      return own;
    }
    double wanted = share.orElse(own.share());
    if (wanted == 0 && mostAmount.isPresent()) {
      throw Problem.error(
              "USE-620",
              "--control-most bounds a control group, and there is none.",
              "Give its share too, such as --control 0.02.")
          .asException();
    }
    double most = mostAmount.orElse(own.mostAmount());
    return own.isNone() || wanted == 0
        ? ControlGroup.drawn(wanted, most)
        : new ControlGroup(wanted, most, own.key());
  }

  /** The group in words; empty if there is none. */
  static Optional<String> sentence(ControlGroup control) {
    if (control.isNone()) {
      return Optional.empty();
    }
    String bound =
        Double.isInfinite(control.mostAmount())
            ? ""
            : String.format(Locale.ROOT, " up to an amount of %,.2f", control.mostAmount());
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Control group: %.1f %% of what the score declines%s is let through.",
            100 * control.share(),
            bound));
  }
}
