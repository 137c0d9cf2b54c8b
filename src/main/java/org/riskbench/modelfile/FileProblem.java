package org.riskbench.modelfile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can go wrong with a file on its way to or from the disk, in sentences. */
public final class FileProblem {
  private FileProblem() {}

  /** What stopped an action on a file (MODEL-222; MODEL-221 where it is there already). */
  public static ProblemException of(String action, Path file, IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return exists(file);
    }
    return Problem.error(
            "MODEL-222",
            "Riskbench can't %s as \"%s\": %s.".formatted(action, file, FileReason.of(cause)),
            "Free or choose another folder (RISKBENCH_HOME or the settings); nothing there was"
                + " changed.")
        .asException(cause);
  }

  /** A model file lies there already (MODEL-221). */
  public static ProblemException exists(Path file) {
    return Problem.error(
            "MODEL-221",
            "There is already a file \"%s\", and model files are never overwritten."
                .formatted(file),
            "Choose another name, or move that file away.")
        .asException();
  }

  /** What somebody typed, fit for a terminal and a log. */
  public static String quoted(String given) {
    String printable = given.replaceAll("[^\\p{Graph} ]", "?");
    return "\"" + (printable.length() > 100 ? printable.substring(0, 100) + "…" : printable) + "\"";
  }
}
