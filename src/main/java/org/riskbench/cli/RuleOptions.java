package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.Dataset;
import org.riskbench.lists.RuleFile;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.HardRules;
import org.riskbench.trial.RuleProxies;
import picocli.CommandLine.Option;

/** Which rules stand beside a model. */
final class RuleOptions {
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
        RuleFile.read(file.get()), sealed.model().scope(sealed.manifest().schema(), Set.of()));
  }

  /**
   * Refuses rules that go by a column which tells a protected one.
   *
   * @throws org.riskbench.problem.ProblemException RULE-111 naming rule and column
   */
  static void requireFair(HardRules rules, SealedModel sealed, Dataset dataset) {
    Set<String> proxies = RuleProxies.of(dataset, rules.table());
    HardRules.bind(rules.table(), sealed.model().scope(sealed.manifest().schema(), proxies));
  }
}
