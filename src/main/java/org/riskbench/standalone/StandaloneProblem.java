package org.riskbench.standalone;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why a server can't start as its process is set up, in sentences. */
final class StandaloneProblem {
  private StandaloneProblem() {}

  static ProblemException arguments() {
    return Problem.error(
            "ENV-111",
            "This program takes no arguments.",
            "It is told everything by environment variables; README.md lists them.")
        .asException();
  }

  static ProblemException memory(long megabytes) {
    return Problem.error(
            "ENV-112",
            "The heap may grow to %d MB only, which is too little.".formatted(megabytes),
            "Give the process 256 MB or more; of a small container Java takes a quarter unless"
                + " -XX:MaxRAMPercentage=60 says otherwise.")
        .asException();
  }

  static ProblemException noKeys() {
    return Problem.error(
            "ENV-113",
            "Other machines could reach the host in RISKBENCH_HOST, and no key protects the model.",
            "Make a key (riskbench access add NAME --scope score), and name its file in"
                + " RISKBENCH_KEYS_FILE, or give the file's lines in RISKBENCH_KEYS.")
        .asException();
  }

  static ProblemException clearText() {
    return Problem.error(
            "ENV-114",
            "Keys and records would cross the network in clear text.",
            "Give a certificate (RISKBENCH_TLS_CERT, RISKBENCH_TLS_KEY). Or, if something in front"
                + " speaks TLS and alone reaches this process, set RISKBENCH_BEHIND_PROXY to true.")
        .asException();
  }

  static ProblemException halfCertificate() {
    return Problem.error(
            "ENV-115",
            "A certificate is given by two files, and one of them is not named.",
            "Set both RISKBENCH_TLS_CERT and RISKBENCH_TLS_KEY, or neither.")
        .asException();
  }

  static String unknownVariable(String name) {
    return "ENV-116: The environment variable %s means nothing here; is it misspelt?"
        .formatted(name);
  }
}
