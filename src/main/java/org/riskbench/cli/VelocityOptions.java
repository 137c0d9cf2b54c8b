package org.riskbench.cli;

import java.nio.file.Path;
import org.riskbench.dataset.Dataset;
import org.riskbench.modelfile.VelocityFile;
import org.riskbench.velocity.PlaceholderSuggester;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is counted of earlier records. */
final class VelocityOptions {
  private static final String AUTO = "auto";
  private static final String NONE = "none";

  @Option(
      names = "--velocity",
      paramLabel = "auto|none|FILE",
      showDefaultValue = CommandLine.Help.Visibility.ALWAYS,
      description =
          "Features of earlier records by the same key: suggested ones where keys and a time are"
              + " known (auto), none, or those of a file that --save-velocity wrote.")
  private String velocity;

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

  private VelocityOptions(String usual) {
    velocity = usual;
  }

  /** Suggested features unless somebody says otherwise. */
  VelocityOptions() {
    this(AUTO);
  }

  /** No features unless somebody asks. */
  static VelocityOptions ifAsked() {
    return new VelocityOptions(NONE);
  }

  /**
   * The plan for a dataset.
   *
   * @throws org.riskbench.problem.ProblemException USE-261 if the file can't be read or written,
   *     USE-262 or DATA-104 if it does not fit the columns, MODEL-2.. if it is no velocity file
   */
  VelocityPlan plan(Dataset dataset) {
    VelocityPlan plan = read(dataset);
    if (acceptPlaceholders) {
      plan = plan.accepting(PlaceholderSuggester.suggest(plan, dataset.rows()));
    }
    if (!saved.toString().isEmpty()) {
      VelocityFile.write(saved, plan);
    }
    return plan;
  }

  /** Whether features are wanted at all. */
  boolean isAsked() {
    return !velocity.equals(NONE);
  }

  private VelocityPlan read(Dataset dataset) {
    return switch (velocity) {
      case NONE -> VelocityPlan.NONE;
      case AUTO -> VelocitySuggester.suggest(dataset.rows());
      default -> VelocityFile.read(Path.of(velocity), dataset.schema());
    };
  }
}
