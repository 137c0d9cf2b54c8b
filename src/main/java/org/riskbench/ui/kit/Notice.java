package org.riskbench.ui.kit;

import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.problem.Severity;

/**
 * What a banner says.
 *
 * @param code stable code of the problem
 * @param text the sentences
 * @param action what the banner's button does, if it has one
 */
public record Notice(Severity severity, String code, String text, Optional<Action> action) {
  /** A button: its verb and what it does. */
  public record Action(String label, Runnable run) {}

  /** A problem without a button. */
  public static Notice of(Problem problem) {
    return new Notice(
        problem.severity(), code(problem), EngineWords.told(problem), Optional.empty());
  }

  /** The same notice with a button. */
  public Notice with(String label, Runnable run) {
    return new Notice(severity, code, text, Optional.of(new Action(label, run)));
  }

  private static String code(Problem problem) {
    String error = problem.details().getOrDefault("error", "");
    return error.isEmpty() ? problem.code() : problem.code() + " · " + error;
  }
}
