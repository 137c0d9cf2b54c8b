package org.riskbench.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can go wrong with keeping the log, in sentences. */
final class AuditProblem {
  private AuditProblem() {}

  static ProblemException busy() {
    return Problem.error(
            "MODEL-226", "The models are just being changed elsewhere.", "Try again in a moment.")
        .asException();
  }

  static ProblemException folder(Path folder, IOException cause) {
    return Problem.error(
            "MODEL-222",
            "The folder of the models, \"%s\", can't be written: %s."
                .formatted(folder, FileReason.of(cause)),
            "Free or choose another folder (RISKBENCH_HOME or the settings); nothing there was"
                + " changed.")
        .asException(cause);
  }

  static ProblemException unwritable(Path file, IOException cause) {
    return Problem.error(
            "MODEL-301",
            "The log \"%s\" can't be written: %s. So nothing was done."
                .formatted(file, FileReason.of(cause)),
            "Make the folder writable or free some space: nothing is done here without a line.")
        .asException(cause);
  }

  static ProblemException unreadable(Path file, IOException cause) {
    return Problem.error(
            "MODEL-302",
            "The log \"%s\" can't be read: %s.".formatted(file, FileReason.of(cause)),
            "Check the permissions of the folder.")
        .asException(cause);
  }
}
