package org.riskbench.registry;

import java.nio.file.Path;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;

/** What can go wrong with the folder of the models, in sentences. */
final class FolderProblem {
  private FolderProblem() {}

  static ProblemException unknown(String wanted, String existing) {
    return Problem.error("MODEL-220", "There is no model %s.".formatted(wanted), existing)
        .asException();
  }

  static ProblemException name(String given) {
    return Problem.error(
            "MODEL-223",
            "%s can't name a model.".formatted(FileProblem.quoted(given)),
            "Use lower-case letters, digits and hyphens, a letter or digit first, 64 at most.")
        .asException();
  }

  static ProblemException misplaced(Path file, ModelId id, Path right) {
    return Problem.error(
            "MODEL-224",
            "The file \"%s\" holds the model %s, which belongs into \"%s\"."
                .formatted(file.getFileName(), id, right.getFileName()),
            "Give the file that name, or move it out of the registry and import it.")
        .asException();
  }

  static ProblemException stages(Path file, Problem cause) {
    return Problem.error(
            "MODEL-225",
            "The stages of the models can't be read: " + cause.what(),
            "Delete the file \"%s\": all models are candidates again then.".formatted(file))
        .asException();
  }

  static ProblemException busy() {
    return Problem.error(
            "MODEL-226", "The stages of the models are just being changed elsewhere.", "Try again.")
        .asException();
  }
}
