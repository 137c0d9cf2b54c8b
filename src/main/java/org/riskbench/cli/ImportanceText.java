package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.evaluation.Interval;
import org.riskbench.explain.CodeImportance;
import org.riskbench.explain.ImportanceReport;
import org.riskbench.scoring.ModelId;

/** Tells what matters to a model. */
final class ImportanceText {
  private ImportanceText() {}

  static void tell(
      Terminal terminal, OutputOptions output, ModelId model, ImportanceReport report, int top) {
    if (output.json) {
      terminal.json(json(model, report));
    } else {
      print(terminal, model, report, top);
    }
  }

  private static void print(Terminal terminal, ModelId model, ImportanceReport report, int top) {
    terminal.line(
        "%s on %,d records, %,d of them fraud: AUC %s, recall at 1 %% FPR %s."
            .formatted(
                model,
                report.records(),
                report.frauds(),
                Figures.fixed(report.auc()),
                Figures.fixed(report.recall())));
    terminal.line("What is lost when the columns of a reason code are another record's:");
    terminal.line("");
    TextTable table = new TextTable("code", "AUC", "95 %", "recall", "95 %", "own");
    report.codes().stream()
        .limit(top)
        .forEach(
            each ->
                table.row(
                    each.code(),
                    Figures.fixed(each.aucLoss()),
                    Figures.interval(each.aucInterval()),
                    Figures.fixed(each.recallLoss()),
                    Figures.interval(each.recallInterval()),
                    Figures.percent(each.ownShare())));
    table.print(terminal);
  }

  private static Map<String, Object> json(ModelId model, ImportanceReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", model.toString());
    json.put("records", report.records());
    json.put("frauds", report.frauds());
    json.put("auc", report.auc());
    json.put("recallAtFpr", Map.of("0.01", report.recall()));
    json.put("own", report.own().map(own -> own.name().toLowerCase(Locale.ROOT)).orElse("none"));
    json.put("importance", report.codes().stream().map(ImportanceText::code).toList());
    return json;
  }

  private static Map<String, Object> code(CodeImportance code) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code.code());
    json.put("columns", code.columns());
    json.put("aucLoss", code.aucLoss());
    json.put("aucInterval", ends(code.aucInterval()));
    json.put("recallLoss", code.recallLoss());
    json.put("recallInterval", ends(code.recallInterval()));
    json.put("ownShare", Figures.orNull(code.ownShare()));
    return json;
  }

  private static List<Double> ends(Interval interval) {
    return List.of(interval.low(), interval.high());
  }
}
