package org.riskbench.cli;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.split.TimeCuts;
import picocli.CommandLine.Option;

/** Where the parts of a split by time begin, said outright. */
final class CutOptions {
  @Option(
      names = "--test-from",
      paramLabel = "DATE",
      description =
          "Where the test part begins in a split by time, instead of --test-fraction: a date, or a"
              + " number as in the time column.")
  Optional<String> testFrom = Optional.empty();

  @Option(
      names = "--calibrate-from",
      paramLabel = "DATE",
      description = "With --test-from: where the calibrate part begins; without it there is none.")
  Optional<String> calibrateFrom = Optional.empty();

  @Option(
      names = "--tune-from",
      paramLabel = "DATE",
      description = "With --test-from: where the tune part begins; without it there is none.")
  Optional<String> tuneFrom = Optional.empty();

  boolean isAsked() {
    return testFrom.isPresent() || calibrateFrom.isPresent() || tuneFrom.isPresent();
  }

  /** The cuts that were asked for. */
  Optional<TimeCuts> of(Dataset dataset) {
    String test = testFrom.orElseThrow(() -> noTest().asException());
    double testAt = moment("--test-from", test, dataset);
    double calibrateAt =
        calibrateFrom.map(text -> moment("--calibrate-from", text, dataset)).orElse(testAt);
    double tuneAt = tuneFrom.map(text -> moment("--tune-from", text, dataset)).orElse(calibrateAt);
    return Optional.of(new TimeCuts(tuneAt, calibrateAt, testAt));
  }

  private static Problem noTest() {
    return Problem.error(
        "USE-244",
        "--calibrate-from and --tune-from need to know where the test part begins.",
        "Add --test-from DATE.");
  }

  private static double moment(String option, String text, Dataset dataset) {
    double number = Cells.parse(ColumnKind.NUMBER, text);
    double millis =
        Double.isNaN(number)
            ? Cells.parse(ColumnKind.TIME, text)
            : number * TimeAxis.of(dataset).map(TimeAxis::millisPerUnit).orElse(1.0);
    if (Double.isNaN(millis)) {
      throw Problem.error(
              "USE-243",
              option + " takes a date, or a number as in the time column.",
              "For example 2026-06-30.")
          .asException();
    }
    return millis;
  }
}
