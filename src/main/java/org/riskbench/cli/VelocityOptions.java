package org.riskbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskbench.dataset.Dataset;
import org.riskbench.problem.Problem;
import org.riskbench.registry.VelocityJson;
import org.riskbench.schema.Column;
import org.riskbench.velocity.PlaceholderSuggester;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;
import picocli.CommandLine.Option;

/** What is counted of earlier records. */
final class VelocityOptions {
  private static final String AUTO = "auto";
  private static final String NONE = "none";
  private static final long LARGEST_FILE = 1 << 20;

  @Option(
      names = "--velocity",
      paramLabel = "auto|none|FILE",
      defaultValue = AUTO,
      description =
          "Features of earlier records by the same key: suggested ones where keys and a time are"
              + " known (auto, the default), none, or those of a file that --save-velocity wrote.")
  String velocity = AUTO;

  @Option(
      names = "--save-velocity",
      paramLabel = "FILE",
      description = "Write the velocity features to this file, to be edited and used again.")
  private Path saved = Path.of("");

  @Option(
      names = "--accept-placeholders",
      description =
          "Take keys with more than 0.5 %% of the records, and many times more than others, for"
              + " placeholders: nothing is counted for them. --save-velocity shows which.")
  private boolean acceptPlaceholders;

  /**
   * The plan for a dataset.
   *
   * @throws org.riskbench.problem.ProblemException USE-261 if the file can't be read or written,
   *     DATA-104 if the dataset lacks one of its columns, MODEL-2.. if it is no velocity file
   */
  VelocityPlan plan(Dataset dataset) {
    VelocityPlan plan = read(dataset);
    if (acceptPlaceholders) {
      plan = plan.accepting(PlaceholderSuggester.suggest(plan, dataset.rows()));
    }
    if (!saved.toString().isEmpty()) {
      write(plan);
    }
    return plan;
  }

  private VelocityPlan read(Dataset dataset) {
    if (velocity.equals(NONE)) {
      return VelocityPlan.NONE;
    }
    if (velocity.equals(AUTO)) {
      return VelocitySuggester.suggest(dataset.rows());
    }
    Path file = Path.of(velocity);
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw unreadable().asException();
      }
      return checked(VelocityJson.read(Files.readAllBytes(file)), dataset);
    } catch (IOException e) {
      throw unreadable().asException(e);
    }
  }

  private static VelocityPlan checked(VelocityPlan plan, Dataset dataset) {
    plan.columns().forEach(dataset.schema()::require);
    for (String number : plan.numbers()) {
      Column column = dataset.schema().column(dataset.schema().require(number));
      if (!column.kind().isNumeric()) {
        throw Problem.error(
                "USE-262",
                "The velocity file reads \"%s\" as a number, which it is not here."
                    .formatted(number),
                "Correct the file, or the kind of the column.")
            .asException();
      }
    }
    return plan;
  }

  private void write(VelocityPlan plan) {
    try {
      Files.write(saved, VelocityJson.write(plan));
    } catch (IOException e) {
      throw Problem.error(
              "USE-261",
              "The velocity file can't be written.",
              "Choose another place, or make room there.")
          .asException(e);
    }
  }

  private static Problem unreadable() {
    return Problem.error(
        "USE-261",
        "The velocity file can't be read.",
        "Give auto, none, or a file that --save-velocity wrote.");
  }
}
