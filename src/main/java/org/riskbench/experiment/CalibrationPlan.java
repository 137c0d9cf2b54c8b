package org.riskbench.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.LabelledMargins;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/**
 * How probabilities are made of margins. Immutable.
 *
 * @param asked empty: chosen for each model by {@link CalibrationSearch}
 */
public record CalibrationPlan(Optional<CalibrationMethod> asked) {
  /** Chosen for each model by what holds in the calibrate part. */
  public static final CalibrationPlan AUTO = new CalibrationPlan(Optional.empty());

  /**
   * What people write: {@code auto} or the word of a method.
   *
   * @throws org.riskbench.problem.ProblemException USE-254 for anything else
   */
  public static CalibrationPlan of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals(AUTO.word())) {
      return AUTO;
    }
    return Arrays.stream(CalibrationMethod.values())
        .filter(method -> method.word().equals(word))
        .findFirst()
        .map(method -> new CalibrationPlan(Optional.of(method)))
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-254",
                        "There is no calibration of that name.",
                        "Choose one of auto, platt, isotonic, beta, none.")
                    .asException());
  }

  /** As on the command line: {@code auto}. */
  public String word() {
    return asked.map(CalibrationMethod::word).orElse("auto");
  }

  /** The method to fit to these records. Deterministic by the seed. */
  CalibrationMethod settle(LabelledMargins records, long seed, JobContext context) {
    return asked.orElseGet(() -> CalibrationSearch.choose(records, seed, context));
  }
}
