package org.riskbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.problem.Problem;

/** A password that is never typed into a command. */
final class PasswordFile {
  /** Where it is looked for when no file is named. */
  static final String VARIABLE = "RISKBENCH_DB_PASSWORD";

  private static final int LONGEST = 10_000;

  private PasswordFile() {}

  /**
   * The first line of a file, or what the environment says.
   *
   * @throws org.riskbench.problem.ProblemException USE-244 if the file can't be read
   */
  static Optional<String> read(Optional<Path> file) {
    if (file.isEmpty()) {
      return Optional.ofNullable(System.getenv(VARIABLE));
    }
    try {
      if (Files.size(file.get()) > LONGEST) {
        throw unreadable();
      }
      return Files.readString(file.get(), StandardCharsets.UTF_8).lines().findFirst();
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static RuntimeException unreadable() {
    return Problem.error(
            "USE-244",
            "The password file can't be read.",
            "Name a small text file whose first line is the password.")
        .asException();
  }
}
