package org.riskbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.riskbench.problem.Problem;

/**
 * A page that a command writes; one of that name is replaced once the new one is whole.
 *
 * @param option by which it was asked for
 */
record PageFile(Path file, String option) {
  /**
   * Refuses a place that can't be written to before any work is done.
   *
   * @throws org.riskbench.problem.ProblemException USE-327 if it can't
   */
  void check() {
    if (Files.isDirectory(file) || !Files.isWritable(folder())) {
      throw unwritable().asException();
    }
  }

  private Path folder() {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
  }

  private Problem unwritable() {
    return Problem.error(
        "USE-327",
        "The report can't be written there.",
        "Check the folder, its permissions and the free space, or choose another %s."
            .formatted(option));
  }

  /**
   * Writes the page.
   *
   * @throws org.riskbench.problem.ProblemException USE-327 if that fails
   */
  void write(String html) {
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        Files.writeString(part, html);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable().asException(e);
    }
  }
}
