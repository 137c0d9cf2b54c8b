package org.riskbench.cli;

import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Treatment;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** The rules of a review team beside how much it can review. */
final class TeamOptions {
  @Option(
      names = "--oldest",
      paramLabel = "DAYS",
      description = "Working days that a case waits for its review at most (3).")
  private Optional<Integer> oldest = Optional.empty();

  @Option(
      names = "--overflow",
      paramLabel = "HOW",
      description =
          "What is done with cases that wait longer: step-up, approve or decline (step-up).")
  private Optional<String> overflow = Optional.empty();

  @Option(
      names = "--reviewer-cases",
      paramLabel = "N",
      description =
          "Tell what one more reviewer is worth, who does N cases a day; found on the earlier half"
              + " of the records and judged by the later one.")
  private Optional<Double> reviewerCases = Optional.empty();

  /**
   * A capacity under these rules; what isn't given stays as it is.
   *
   * @throws org.riskbench.problem.ProblemException USE-510 or USE-531 for what can't be
   */
  Capacity rule(Capacity own) {
    return new Capacity(
        own.perDay(),
        own.exceedable(),
        oldest.orElse(own.oldest()),
        overflow.map(TeamOptions::treatment).orElse(own.overflow()));
  }

  private static Treatment treatment(String text) {
    return switch (text) {
      case "step-up" -> Treatment.STEP_UP;
      case "approve" -> Treatment.NONE;
      case "decline" -> Treatment.BLOCK;
      default ->
          throw Problem.error(
                  "USE-531",
                  "That can't be done with cases that wait too long.",
                  "Choose --overflow step-up, --overflow approve or --overflow decline.")
              .asException();
    };
  }

  /**
   * Cases that a reviewer does a day, if staffing is asked for.
   *
   * @throws org.riskbench.problem.ProblemException USE-532 if that is not above 0
   */
  Optional<Double> reviewerCases() {
    reviewerCases
        .filter(cases -> !(cases > 0 && cases <= 1e6))
        .ifPresent(
            cases -> {
              throw Problem.error(
                      "USE-532",
                      "That is no number of cases that a reviewer does a day.",
                      "Give a number above 0, such as --reviewer-cases 40.")
                  .asException();
            });
    return reviewerCases;
  }
}
