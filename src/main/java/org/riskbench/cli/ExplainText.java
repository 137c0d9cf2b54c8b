package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.cli.ExplainedRow.Near;
import org.riskbench.decision.Reason;
import org.riskbench.explain.Outlook;
import org.riskbench.explain.Waterfall;
import org.riskbench.scoring.ModelId;

/** Tells of one record: as JSON for programs, as sentences and tables for people. */
record ExplainText(ModelId model, ExplainedRow told) {

  Map<String, Object> json() {
    Outlook outlook = told.outlook();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", model.toString());
    json.put("row", told.row());
    json.put("probability", outlook.probability());
    json.put("score", outlook.score());
    json.put("decision", outlook.decision().name());
    json.put("band", outlook.band());
    outlook.rule().ifPresent(rule -> json.put("rule", rule));
    json.put("margin", told.waterfall().margin());
    json.put("referenceMargin", told.waterfall().reference());
    json.put("contributions", told.waterfall().steps().stream().map(ExplainText::step).toList());
    json.put(
        "counterfactual",
        new CounterfactualText(told.target(), told.counterfactual()).json(outlook));
    json.put("neighbours", told.neighbours().stream().map(ExplainText::near).toList());
    return json;
  }

  private static Map<String, Object> step(Reason step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", step.code());
    json.put("feature", step.feature());
    json.put("contribution", step.contribution());
    json.put("text", step.text());
    return json;
  }

  private static Map<String, Object> near(Near near) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", near.row());
    json.put("label", word(near));
    json.put("distance", near.neighbour().distance());
    json.put("score", near.neighbour().score());
    json.put("probability", near.neighbour().probability());
    return json;
  }

  private static String word(Near near) {
    return near.neighbour().isFraud() ? "fraud" : "good";
  }

  void print(Terminal terminal, int top, boolean anyColumn) {
    Outlook outlook = told.outlook();
    terminal.line(
        "Row %,d: score %d, probability %s, %s%s."
            .formatted(
                told.row(),
                outlook.score(),
                Figures.fixed(outlook.probability()),
                outlook.decision(),
                outlook.rule().map(rule -> " by the rule " + rule).orElse("")));
    steps(terminal, top);
    terminal.line("");
    new CounterfactualText(told.target(), told.counterfactual()).print(terminal, outlook);
    if (anyColumn) {
      terminal.line("Any column was allowed to change; name those that can by --actionable.");
    }
    neighbours(terminal);
  }

  private void steps(Terminal terminal, int top) {
    Waterfall waterfall = told.waterfall();
    terminal.line("");
    TextTable table = new TextTable("from the usual good record", "log-odds");
    table.row("usual good record", signed(waterfall.reference()));
    List<Reason> steps = waterfall.steps();
    steps.stream().limit(top).forEach(step -> table.row(step.text(), signed(step.contribution())));
    if (steps.size() > top) {
      double rest = steps.stream().skip(top).mapToDouble(Reason::contribution).sum();
      table.row("%d others".formatted(steps.size() - top), signed(rest));
    }
    table.row("this record", signed(waterfall.margin()));
    table.print(terminal);
  }

  private void neighbours(Terminal terminal) {
    terminal.line("");
    if (told.neighbours().isEmpty()) {
      terminal.line("No %srecord with a known outcome to compare with.".formatted(past()));
      return;
    }
    TextTable table =
        new TextTable("nearest %srecords: row".formatted(past()), "outcome", "score", "distance");
    told.neighbours()
        .forEach(
            near ->
                table.row(
                    "%,d".formatted(near.row()),
                    word(near),
                    Integer.toString(near.neighbour().score()),
                    Figures.plain(near.neighbour().distance())));
    table.print(terminal);
  }

  private String past() {
    return told.isPast() ? "earlier " : "";
  }

  private static String signed(double logOdds) {
    return String.format(Locale.ROOT, "%+.3f", logOdds);
  }
}
