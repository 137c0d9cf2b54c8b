package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.PairFigure;
import org.riskbench.experiment.PortfolioReport;
import org.riskbench.experiment.RunPairs;
import org.riskbench.problem.Problem;
import org.riskbench.profile.Finding;

/**
 * What was compared on which data, as a table for people and as JSON for scripts.
 *
 * @param data the {@code data} of the JSON answer
 * @param split one sentence: which records it was judged by
 * @param found what is wrong with the data, in view of the split
 * @param failures one problem for each learner that could not be trained
 * @param notes what whoever reads the figures must know
 * @param portfolio how learners competed, if they did
 */
record Comparison(
    Dataset dataset,
    Map<String, Object> data,
    String split,
    List<Finding> found,
    List<Contender> contenders,
    List<Problem> failures,
    List<Problem> notes,
    Optional<PortfolioReport> portfolio) {

  /**
   * The one that is kept: the winner where learners competed, else the contender with the highest
   * AUC, the earlier one of a tie.
   */
  Contender best() {
    return portfolio
        .flatMap(
            report ->
                contenders.stream()
                    .filter(contender -> contender.name().equals(report.chosen().learner()))
                    .findFirst())
        .orElseGet(this::highestAuc);
  }

  private Contender highestAuc() {
    return contenders.stream().reduce((a, b) -> auc(b) > auc(a) ? b : a).orElseThrow();
  }

  /** Each contender against each other. */
  RunPairs pairs() {
    return RunPairs.of(
        contenders.stream()
            .map(each -> new RunPairs.Candidate(each.name(), each.evaluation()))
            .toList());
  }

  /** Where the best was picked by the very records that its figures come from: by how much. */
  private Optional<Double> optimism() {
    RunPairs pairs = pairs();
    return portfolio.isEmpty() && pairs.bestIsOptimistic()
        ? pairs.optimism(PairFigure.AUC)
        : Optional.empty();
  }

  private String flattered(double auc) {
    return "* The best of %d by these very records, so its figures are optimistic: its AUC by about %s."
        .formatted(contenders.size(), Figures.fixed(auc));
  }

  private Map<String, Object> json(Contender contender) {
    Map<String, Object> json = contender.json();
    if (contender.equals(best())) {
      optimism().ifPresent(auc -> json.put("optimism", Map.of(PairFigure.AUC.key(), auc)));
    }
    return json;
  }

  private static double auc(Contender contender) {
    return contender.evaluation().metrics().auc();
  }

  void print(Terminal terminal) {
    terminal.line(DatasetText.sentence(dataset));
    terminal.line(split);
    terminal.line("");
    MetricTable.print(contenders, best(), terminal);
    optimism().ifPresent(auc -> terminal.line(flattered(auc)));
    portfolio.ifPresent(
        report -> {
          terminal.line("");
          report.sentences().forEach(terminal::line);
        });
    AlertText.print(contenders, terminal);
    terminal.line("");
    CalibrationText.print(contenders, terminal);
    found.stream()
        .filter(finding -> finding.isLeak() && finding.severity() != Finding.Severity.INFO)
        .forEach(finding -> terminal.line(ProfileText.line(finding)));
    failures.forEach(terminal::say);
    notes.forEach(terminal::say);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("data", data);
    List<Object> findings = new ArrayList<>();
    dataset.report().warnings().forEach(problem -> findings.add(finding(problem)));
    failures.forEach(problem -> findings.add(finding(problem)));
    findings.addAll(ProfileText.findings(found));
    notes.forEach(problem -> findings.add(finding(problem)));
    json.put("findings", findings);
    json.put("runs", contenders.stream().map(this::json).toList());
    json.put("best", best().name());
    portfolio.ifPresent(report -> json.put("auto", SearchJson.of(report)));
    return json;
  }

  private static Map<String, Object> finding(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", problem.code());
    json.put("column", problem.details().getOrDefault("column", ""));
    json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.put("text", problem.sentence());
    return json;
  }
}
