package org.riskbench.ui.export;

import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;

/** Problems as they stand below what they concern: what happened, what to do, the code. */
final class Told {
  private Told() {}

  static String problem(Problem problem, Messages messages) {
    return messages.text("export.problem", EngineWords.told(problem), problem.code());
  }
}
