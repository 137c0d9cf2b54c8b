package org.riskbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.registry.SealedModel;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;
import picocli.CommandLine.Option;

/** Which rules stand beside a model. */
final class RuleOptions {
  private static final long LARGEST = 1 << 20;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Hard rules beside the model, one a line, instead of those saved with it: ip-burst: when"
              + " count(ip, 1h) >= 5 and amount > 100 then at least REVIEW")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--no-rules", description = "No rules, whatever was saved with the model.")
  private boolean none;

  /**
   * The rules of a file, those saved with the model, or none, bound to the model.
   *
   * @throws org.riskbench.problem.ProblemException RULE-101 to RULE-120 if they can't be used
   */
  HardRules of(SealedModel sealed) {
    if (file.isEmpty()) {
      return none ? HardRules.NONE : sealed.model().rules();
    }
    return HardRules.bind(
        RuleLines.parse(text(file.get())),
        sealed.model().scope(sealed.manifest().schema(), Set.of()));
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("larger than a rules file is");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw Problem.error(
              "RULE-120",
              "The rules file can't be read.",
              "Give a text file in UTF-8 with one rule a line.")
          .asException(e);
    }
  }
}
