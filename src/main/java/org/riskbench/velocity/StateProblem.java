package org.riskbench.velocity;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can be wrong with bytes that should be a state: one place for the codes and the advice. */
final class StateProblem {
  private static final String OTHER_COPY =
      "Go on with an older snapshot, or warm the state anew: riskbench serve MODEL --warm DATA";

  private StateProblem() {}

  static ProblemException foreign() {
    return Problem.error("STATE-106", "This is no state of earlier records.", OTHER_COPY)
        .asException();
  }

  static ProblemException damaged() {
    return damage().asException();
  }

  static ProblemException damaged(Exception cause) {
    return damage().asException(cause);
  }

  private static Problem damage() {
    return Problem.error("STATE-102", "A state of earlier records is cut or damaged.", OTHER_COPY);
  }

  static ProblemException newer(int version) {
    return Problem.error(
            "STATE-103",
            "A state of earlier records has the format %d, which this version doesn't know."
                .formatted(version),
            "Read it with the version of Riskbench that wrote it, or a later one.")
        .asException();
  }

  static ProblemException otherSecret() {
    return Problem.error(
            "STATE-104",
            "A state of earlier records was hashed with another secret than this desk's.",
            "Bring back the file desk.secret from a copy of the keys' folder, or warm a new state:"
                + " riskbench serve MODEL --warm DATA")
        .asException();
  }

  static ProblemException unreadable(Exception cause) {
    return Problem.error(
            "STATE-105",
            "A state of earlier records can't be read.",
            "Check the disk and the permissions of its folder.")
        .asException(cause);
  }
}
