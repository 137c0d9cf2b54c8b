package org.riskbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.riskbench.chart.ScorecardPage;
import org.riskbench.evaluation.AccountCsv;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** What of a model's inside is to be told, and where. */
final class AccountOptions {
  @Option(
      names = "--coefficients",
      description = "The weights of a logistic model with standard errors and p-values.")
  private boolean coefficients;

  @Option(names = "--scorecard", description = "The points of a scorecard.")
  private boolean scorecard;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the scorecard to this new file: .html to print and sign, else CSV.")
  private Optional<Path> out = Optional.empty();

  boolean areGiven() {
    return coefficients || scorecard || out.isPresent();
  }

  /**
   * Adds what was asked for.
   *
   * @throws org.riskbench.problem.ProblemException USE-264 if the model tells nothing of it
   */
  void addTo(Map<String, Object> json, SealedModel model) {
    if (coefficients) {
      json.put("coefficients", AccountText.json(told(model.account().coefficients())));
    }
    if (scorecard || out.isPresent()) {
      json.put("scorecard", AccountText.json(told(model.account().scorecard())));
    }
  }

  /**
   * Prints what was asked for.
   *
   * @throws org.riskbench.problem.ProblemException USE-264 if the model tells nothing of it
   */
  void print(Terminal terminal, SealedModel model) {
    if (coefficients) {
      AccountText.print(terminal, told(model.account().coefficients()));
    }
    if (scorecard) {
      AccountText.print(terminal, told(model.account().scorecard()));
    }
  }

  /** Says which table the model has, to whoever did not ask for one. */
  static void offer(Terminal terminal, SealedModel model) {
    if (model.account().coefficients().isPresent()) {
      terminal.line("Its weights with standard errors: --coefficients");
    }
    if (model.account().scorecard().isPresent()) {
      terminal.line("Its table of points: --scorecard; to print and sign: --out FILE.html");
    }
  }

  /**
   * Writes the file that was asked for.
   *
   * @throws org.riskbench.problem.ProblemException USE-264 if the model has no scorecard, USE-265
   *     if the file can't be written or is there already
   */
  void write(SealedModel model) {
    if (out.isPresent()) {
      write(out.get(), model, told(model.account().scorecard()));
    }
  }

  private static void write(Path file, SealedModel model, ScorecardReport report) {
    boolean page = file.toString().endsWith(".html");
    String title = "Scorecard " + model.id();
    String text = page ? ScorecardPage.html(title, report) : AccountCsv.of(report);
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw Problem.error(
              "USE-265",
              "The file to write the scorecard to is there already.",
              "Choose another name with --out, or move the old file away.")
          .asException(e);
    } catch (IOException e) {
      throw Problem.error(
              "USE-265",
              "The scorecard can't be written to that file.",
              "Choose a folder that is there and can be written to.")
          .asException(e);
    }
  }

  private static <T> T told(Optional<T> part) {
    return part.orElseThrow(
        () ->
            Problem.error(
                    "USE-264",
                    "This model has no such table.",
                    "--coefficients is for models of the learner logistic, --scorecard for scorecard"
                        + " and best-column; both for models made since they are kept.")
                .asException());
  }
}
