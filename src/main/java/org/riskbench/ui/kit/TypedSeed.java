package org.riskbench.ui.kit;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** A seed as typed. */
public final class TypedSeed {
  private TypedSeed() {}

  /**
   * The seed of a text.
   *
   * @throws ProblemException USE-213 if it is no whole number
   */
  public static long read(String text, Messages messages) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw Problem.error("USE-213", messages.text("seed.wrong"), "").asException(e);
    }
  }
}
