package org.riskbench.cli;

import org.riskbench.problem.Problem;

/** What the process says of itself when it ends. */
final class ExitCode {
  static final int DONE = 0;
  static final int UNEXPECTED = 1;
  static final int WRONG_USE = 2;
  static final int BAD_INPUT = 3;
  static final int REFUSED_MODEL = 4;
  static final int CANCELLED = 130;

  private ExitCode() {}

  static int of(Problem problem) {
    return switch (problem.area()) {
      case "USE" -> WRONG_USE;
      case "DATA", "SCORE", "RULE", "LIST", "KEY", "ACCESS", "CERT", "LEDGER" -> BAD_INPUT;
      case "MODEL", "PARITY" -> REFUSED_MODEL;
      default -> UNEXPECTED;
    };
  }
}
