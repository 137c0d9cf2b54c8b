package org.riskbench.cloud;

import org.riskbench.answering.Refusal;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * What can be wrong with a platform's events and a function's settings: one place for the codes and
 * the advice.
 */
final class CloudProblem {
  private CloudProblem() {}

  static Refusal noHttpEvent() {
    return Refusal.of(
        400,
        "CLOUD-101",
        "The event is no call by HTTP in the payload format 2.0.",
        "Call the function by its URL, or by an HTTP API of the API Gateway with that format; the"
            + " kit's events/score.json shows an event.");
  }

  static Refusal noBase64() {
    return Refusal.of(
        400,
        "CLOUD-102",
        "The body of the event is marked as Base64 and is none.",
        "Send it in Base64, or with isBase64Encoded false.");
  }

  static ProblemException forgetfulState() {
    return Problem.error(
            "CLOUD-111",
            "A cloud function keeps nothing, so it can't count earlier records in memory or a"
                + " folder.",
            "Set RISKBENCH_STATE to caller, or to the address of a Redis: redis://HOST:PORT.")
        .asException();
  }

  static ProblemException noLog() {
    return Problem.error(
            "CLOUD-112",
            "A cloud function keeps no decision log, and RISKBENCH_LOG names one.",
            "Unset RISKBENCH_LOG, or serve the model by a server: riskbench export container.")
        .asException();
  }
}
