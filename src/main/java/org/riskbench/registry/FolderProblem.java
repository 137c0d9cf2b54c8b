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

  static ProblemException notAsLogged(ModelId id) {
    return Problem.error(
            "MODEL-228",
            "No line of the registry's log tells of this file of %s.".formatted(id),
            "Nothing shows that it is from before its key was known to others: train it again.")
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

  static ProblemException remarks(Path file, Problem cause) {
    return Problem.error(
            "MODEL-310",
            "The notes on the models can't be read: " + cause.what(),
            "Move the file \"%s\" away: the models are without notes and tags then."
                .formatted(file))
        .asException();
  }

  static ProblemException rules(Path file, Problem cause) {
    return Problem.error(
            "MODEL-309",
            "The registry's own rules can't be read: " + cause.what(),
            "Mend the file \"%s\"; until then no model can become champion.".formatted(file))
        .asException();
  }

  static ProblemException why(ModelId id) {
    return Problem.error(
            "MODEL-305",
            "To make %s the champion a reason is needed.".formatted(id),
            "Say in a sentence why; it stays in the log.")
        .asException();
  }

  static ProblemException whySealedAnew(ModelId id) {
    return Problem.error(
            "MODEL-305",
            "To seal %s anew a reason is needed.".formatted(id),
            "Say in a sentence how you know that it is from before; it stays in the log.")
        .asException();
  }

  static ProblemException note() {
    return Problem.error(
            "MODEL-308",
            "The note is too long.",
            "A note has at most %,d characters.".formatted(Remarks.LONGEST_NOTE))
        .asException();
  }

  static ProblemException tags() {
    return Problem.error(
            "MODEL-308",
            "That can't be the tags of a model.",
            "Tags have lower-case letters, digits and hyphens, 32 at most; a model has at most %d."
                .formatted(Remarks.MOST_TAGS))
        .asException();
  }
}
