package org.riskbench.parity;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why a model does not pass, in sentences. */
final class ParityProblem {
  private ParityProblem() {}

  static Problem differs(ParityReport.Difference difference, int records) {
    return Problem.error(
        "PARITY-101",
        "By %s the %s of made-up record %d of %,d is another one than by the library."
            .formatted(difference.door(), difference.part(), difference.record(), records),
        "The model was not published or exported. Please report this with the model's card; until"
            + " then use an older version of the model.");
  }

  static ProblemException refused(String door, int record, int status) {
    return Problem.error(
            "PARITY-102",
            "%s refused made-up record %d with status %d.".formatted(door, record, status),
            "The model was not published or exported. Please report this with the model's card.")
        .asException();
  }

  static ProblemException unreadable() {
    return Problem.error(
            "PARITY-103",
            "Of all the ways in which the model is asked before it is used, one answered with"
                + " something that is no score.",
            "The model was not published or exported. Please report this with the model's card;"
                + " until then use an older version of the model.")
        .asException();
  }

  static ProblemException unreachable() {
    return Problem.error(
            "PARITY-104",
            "The server that was started to check the model could not be reached on this machine.",
            "Check that a firewall lets programs of this machine reach 127.0.0.1.")
        .asException();
  }
}
