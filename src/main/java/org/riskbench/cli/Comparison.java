package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.Metrics;
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
 */
record Comparison(
    Dataset dataset,
    Map<String, Object> data,
    String split,
    List<Finding> found,
    List<Contender> contenders,
    List<Problem> failures,
    List<Problem> notes) {

  /** The contender with the highest AUC; the earlier one of a tie, which is the one kept. */
  Contender best() {
    return contenders.stream().reduce((a, b) -> auc(b) > auc(a) ? b : a).orElseThrow();
  }

  private static double auc(Contender contender) {
    return contender.evaluation().metrics().auc();
  }

  void print(Terminal terminal) {
    terminal.line(DatasetText.sentence(dataset));
    terminal.line(split);
    terminal.line("");
    TextTable table =
        new TextTable(
            "learner", "AUC", "95 % interval", "avg. precision", "recall at 1 % FPR", "Brier", "s");
    Contender best = best();
    for (Contender contender : contenders) {
      Metrics metrics = contender.evaluation().metrics();
      table.row(
          contender.name() + (contender.equals(best) ? " *" : ""),
          Figures.fixed(metrics.auc()),
          Figures.interval(contender.evaluation().intervals().get("auc")),
          Figures.fixed(metrics.averagePrecision()),
          Figures.fixed(metrics.recallAtFpr().get(1).recall()),
          Figures.fixed(metrics.brier()),
          String.format(Locale.ROOT, "%.1f", contender.seconds()));
    }
    table.print(terminal);
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
    json.put("runs", contenders.stream().map(Contender::json).toList());
    json.put("best", best().name());
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
