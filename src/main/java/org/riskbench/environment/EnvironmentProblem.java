package org.riskbench.environment;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why a program can't start as its variables have it, in sentences. */
final class EnvironmentProblem {
  private EnvironmentProblem() {}

  static ProblemException unset(String name, String what) {
    return Problem.error(
            "ENV-101", what, "Set the environment variable " + name + ", and start again.")
        .asException();
  }

  static ProblemException wrong(String name, String expected) {
    return Problem.error(
            "ENV-102",
            "The environment variable " + name + " can't be used: " + expected + " is expected.",
            "Correct it, and start again.")
        .asException();
  }

  static ProblemException twice(String one, String other) {
    return Problem.error(
            "ENV-103",
            "The environment variables " + one + " and " + other + " are both set.",
            "Unset one of them: they say the same.")
        .asException();
  }

  static ProblemException unreadable(String name, Exception cause) {
    return missing(name).asException(cause);
  }

  static ProblemException unreadable(String name) {
    return missing(name).asException();
  }

  private static Problem missing(String name) {
    return Problem.error(
        "ENV-104",
        "The file that the environment variable " + name + " names can't be read.",
        "Check that it is there, and that this process may read it.");
  }
}
