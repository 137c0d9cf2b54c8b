package org.riskbench.access;

import java.io.IOException;
import java.nio.file.Path;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can be wrong with API keys: one place for the codes and the advice. */
final class AccessProblem {
  private AccessProblem() {}

  static ProblemException open(Path file) {
    return Problem.error(
            "ACCESS-101",
            "Others than its owner may open the file of API keys \"%s\".".formatted(file),
            "Take these rights away: chmod 600 FILE")
        .asException();
  }

  static ProblemException unreadable(Path file, IOException cause) {
    return Problem.error(
            "ACCESS-102",
            "The file of API keys \"%s\" can't be read: %s.".formatted(file, FileReason.of(cause)),
            "Check the path, or make the first key: riskbench access add NAME --scope score")
        .asException(cause);
  }

  static ProblemException damaged(Path file, int line) {
    return Problem.error(
            "ACCESS-103",
            "Line %d of the file of API keys \"%s\" is no key.".formatted(line, file),
            "Bring the line back from a copy, or take it out: its key opens nothing then.")
        .asException();
  }

  static ProblemException damagedText(String place, int line) {
    return Problem.error(
            "ACCESS-103",
            "Line %d of the API keys in %s is no key.".formatted(line, place),
            "Give the lines of a key file as they are, each on a line of its own.")
        .asException();
  }

  static ProblemException unwritable(Path file, IOException cause) {
    return Problem.error(
            "ACCESS-104",
            "The file of API keys \"%s\" can't be written: %s."
                .formatted(file, FileReason.of(cause)),
            "Make its folder writable, or name another file by --key-file.")
        .asException(cause);
  }

  static ProblemException unknown() {
    return Problem.error(
            "ACCESS-105",
            "No API key, or more than one, is meant by that.",
            "Give the key's id: riskbench access list")
        .asException();
  }

  static ProblemException scope() {
    return Problem.error(
            "ACCESS-106",
            "A scope is none that a key can have.",
            "Choose from: %s.".formatted(String.join(", ", Scope.all())))
        .asException();
  }

  static ProblemException rate() {
    return Problem.error(
            "ACCESS-107",
            "A rate is a number of calls and a unit.",
            "For example 100/s; units: s, m, h; at most 1000000.")
        .asException();
  }

  static ProblemException full(int most) {
    return Problem.error(
            "ACCESS-108",
            "The file would hold more than %d API keys.".formatted(most),
            "Revoke the ones that nobody uses any more.")
        .asException();
  }

  static ProblemException busy(Path file) {
    return Problem.error(
            "ACCESS-109",
            "Another program is changing the file of API keys \"%s\".".formatted(file),
            "Try again in a moment.")
        .asException();
  }
}
