package org.riskbench.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.AlertsADay;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** How many alerts a team looks at. */
final class AlertOptions {
  private static final double MOST = 1e9;

  @Option(
      names = "--per-day",
      paramLabel = "K",
      description =
          "Alerts a team looks at on a day, to tell what it finds there, the riskiest first; unless"
              + " given, one record in a hundred, at least 1 and at most 100.")
  private Optional<Double> perDay = Optional.empty();

  /**
   * Refused here rather than after a long load.
   *
   * @throws org.riskbench.problem.ProblemException USE-247 for a number that can't be
   */
  AlertOptions check() {
    if (perDay.isPresent() && !(perDay.get() > 0 && perDay.get() <= MOST)) {
      throw Problem.error(
              "USE-247",
              "A team can't look at that many alerts on a day.",
              "Give --per-day a number above 0, such as 100.")
          .asException();
    }
    return this;
  }

  /** What is found; empty unless every record has a date. */
  Optional<AlertsADay> of(Dataset dataset, int[] rows, ScoredRecords records) {
    OptionalDouble given = perDay.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    return AlertsADay.of(dataset, rows, records, given);
  }
}
