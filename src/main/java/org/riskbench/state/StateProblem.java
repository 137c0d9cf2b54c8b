package org.riskbench.state;

import java.io.IOException;
import java.nio.file.Path;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can be wrong with kept states: one place for the codes and the advice. */
final class StateProblem {
  private StateProblem() {}

  static ProblemException inUse(Path folder) {
    return Problem.error(
            "STATE-111",
            "Another server keeps its state in \"%s\".".formatted(folder),
            "Stop it, or give this one a folder of its own. Several servers share one state in a"
                + " Redis.")
        .asException();
  }

  static ProblemException unusable(Path folder, IOException cause) {
    return Problem.error(
            "STATE-112",
            "The state can't be kept in \"%s\".".formatted(folder),
            "Make the folder writable, or name another one.")
        .asException(cause);
  }

  static ProblemException notKept(long sequence) {
    return Problem.error(
            "STATE-113",
            "A snapshot was not taken: the log has not kept the records up to %d."
                .formatted(sequence),
            "See what is wrong with the decision log; the last snapshot and the log still tell"
                + " everything.")
        .asException();
  }

  static ProblemException unknown() {
    return Problem.error(
            "STATE-114",
            "The model counts earlier records in a way that nothing is known of yet.",
            "Warm it with records of the past, or let it begin cold.")
        .asException();
  }

  static ProblemException nothingKept() {
    return Problem.error(
            "STATE-125",
            "Records of the past were given, but the caller says what is known of them.",
            "Leave them out (--warm), or keep them here (--state FOLDER).")
        .asException();
  }

  static ProblemException noPlace() {
    return Problem.error(
            "STATE-126",
            "Earlier records can't be kept there.",
            "Name caller, memory, a folder, or redis://HOST:PORT (rediss:// for TLS).")
        .asException();
  }
}
