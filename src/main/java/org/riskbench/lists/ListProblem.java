package org.riskbench.lists;

import java.nio.file.Path;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can be wrong with keeping lists: one place for the codes and the advice. */
final class ListProblem {
  private ListProblem() {}

  static ProblemException name() {
    return Problem.error(
            "LIST-105",
            "That can't name a list.",
            "Use lower-case letters, digits and hyphens, a letter or digit first, 64 at most.")
        .asException();
  }

  static ProblemException values(String why) {
    return Problem.error(
            "LIST-106",
            "The list " + why + ".",
            "Choose a file with one value a line, or name its column.")
        .asException();
  }

  static Problem unwritable(Path folder, String why) {
    return Problem.error(
        "LIST-107",
        "The lists in \"%s\" can't be kept or read: %s.".formatted(folder, why),
        "Make the folder writable, or set RISKBENCH_HOME to one that is.");
  }

  static Problem unreadable(String name, String why) {
    return Problem.error(
        "LIST-108",
        "The list \"%s\" can't be read: %s.".formatted(name, why),
        "Check the permissions, or import it anew.");
  }

  static Problem noKey(String name) {
    return Problem.error(
        "LIST-104",
        "The list \"%s\" can't be asked: this machine has no key.".formatted(name),
        "Import it here from where its values are kept, or bring the desk's key (the file salt).");
  }
}
