package org.riskbench.cli;

import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/** A model as typed where exactly one version must be meant. */
final class ModelArgument {
  private ModelArgument() {}

  /** Deleting wants to be told exactly what. */
  static ModelId exact(String model) {
    int colon = model.lastIndexOf(':');
    String version = colon < 0 ? "" : model.substring(colon + 1);
    if (colon > 0
        && ModelId.isName(model.substring(0, colon))
        && version.matches("[1-9][0-9]{0,8}")) {
      return new ModelId(model.substring(0, colon), Integer.parseInt(version));
    }
    throw Problem.error(
            "USE-233", "Say which version, as NAME:VERSION.", "For example registrations:3.")
        .asException();
  }
}
