package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;

/** What can go wrong with the folder of the models, in sentences. */
final class FolderProblem {
  private FolderProblem() {}

  /** What stopped an action on a file. */
  static ProblemException of(String action, Path file, IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return exists(file);
    }
    return Problem.error(
            "MODEL-222",
            "Riskbench can't %s as \"%s\": %s.".formatted(action, file, reason(cause)),
            "Free or choose another folder (RISKBENCH_HOME or the settings); nothing there was"
                + " changed.")
        .asException(cause);
  }

  static ProblemException exists(Path file) {
    return Problem.error(
            "MODEL-221",
            "There is already a file \"%s\", and model files are never overwritten."
                .formatted(file),
            "Choose another name, or move that file away.")
        .asException();
  }

  static ProblemException unknown(String wanted, String existing) {
    return Problem.error("MODEL-220", "There is no model %s.".formatted(wanted), existing)
        .asException();
  }

  static ProblemException name(String given) {
    return Problem.error(
            "MODEL-223",
            "%s can't name a model.".formatted(quoted(given)),
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

  /** What somebody typed, fit for a terminal and a log. */
  static String quoted(String given) {
    String printable = given.replaceAll("[^\\p{Graph} ]", "?");
    return "\"" + (printable.length() > 100 ? printable.substring(0, 100) + "…" : printable) + "\"";
  }

  /** The system's reason without the path, which the sentence names already. */
  static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (cause instanceof NotDirectoryException) {
      return "a file is where a folder should be";
    }
    if (cause instanceof FileSystemException system) {
      return system.getReason() == null ? "the system refuses" : system.getReason();
    }
    return cause.getMessage() == null ? "the system refuses" : cause.getMessage();
  }
}
