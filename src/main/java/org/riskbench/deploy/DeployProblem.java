package org.riskbench.deploy;

import java.util.stream.Collectors;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why a model can't be made ready for a target, in sentences. */
final class DeployProblem {
  private DeployProblem() {}

  static ProblemException pastUnsaid(Target target) {
    return Problem.error(
            "DEPLOY-101",
            "The model counts earlier records, and it is not said where it learns of them there.",
            "Choose one: " + words(target) + ". It is never counted as if there were none.")
        .asException();
  }

  static ProblemException pastImpossible(Target target, PastSource past) {
    return Problem.error(
            "DEPLOY-102",
            "The target %s can't keep earlier records by way of %s: its instances come and go, and share no disk or memory."
                .formatted(target.word(), past.word()),
            "Choose one: " + words(target) + ".")
        .asException();
  }

  static ProblemException imported(Target target) {
    return Problem.error(
            "DEPLOY-103",
            "The model was imported from an ONNX file, and the target %s goes without the runtime for it."
                .formatted(target.word()),
            "Serve it from this desk, or train a model here.")
        .asException();
  }

  private static String words(Target target) {
    return target.pasts().stream()
        .map(past -> "--state " + past.word())
        .collect(Collectors.joining(", "));
  }
}
