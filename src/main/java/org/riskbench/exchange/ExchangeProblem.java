package org.riskbench.exchange;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why a model is not written for others, in sentences. */
final class ExchangeProblem {
  private ExchangeProblem() {}

  static ProblemException imported() {
    return Problem.error(
            "MODEL-280",
            "The model was itself imported from an ONNX file, or has such a member.",
            "Use that file; its mapping of inputs stands in the model's recipe.")
        .asException();
  }

  static ProblemException differs(int record, double difference) {
    return Problem.error(
            "MODEL-281",
            "The exported graph differs from the model by %.2g in probability (record %d of those made for the check)."
                .formatted(difference, record),
            "Nothing was written. Export the model by another learner, or calibrate it by Platt's"
                + " method, and tell us.")
        .asException();
  }
}
