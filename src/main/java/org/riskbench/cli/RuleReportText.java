package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.rule.Rule;
import org.riskbench.trial.RuleReport;

/** What hard rules do, for people and for scripts. */
final class RuleReportText {
  private RuleReportText() {}

  static void print(Terminal terminal, RuleReport report) {
    terminal.line("");
    terminal.line(
        "Rules, the upper before the lower; they decide %,d of %,d records otherwise than the score."
            .formatted(report.changed().records(), report.records()));
    TextTable table =
        new TextTable("rule", "then", "hits", "frauds", "goods", "raised", "lowered", "");
    for (RuleReport.Line line : report.lines()) {
      table.row(
          line.rule().name(),
          line.rule().effect().toString(),
          count(line.hits().records()),
          count(line.hits().frauds()),
          count(line.hits().goods()),
          changed(line.raised()),
          changed(line.lowered()),
          line.rule().on() ? "" : "off");
    }
    table.print(terminal);
    if (report.unsure() > 0) {
      terminal.line(
          "%,d records could not be told, as a list is missing.".formatted(report.unsure()));
    }
  }

  private static String changed(RuleReport.Count count) {
    return count.records() == 0
        ? "-"
        : "%s (%s frauds)".formatted(count(count.records()), count(count.frauds()));
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static List<Map<String, Object>> json(RuleReport report) {
    return report.lines().stream().map(RuleReportText::json).toList();
  }

  private static Map<String, Object> json(RuleReport.Line line) {
    Rule rule = line.rule();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", rule.name());
    json.put("on", rule.on());
    json.put("when", rule.condition());
    json.put("then", rule.effect().toString());
    json.put("code", rule.reason().code());
    json.put("hits", json(line.hits()));
    json.put("raised", json(line.raised()));
    json.put("lowered", json(line.lowered()));
    return json;
  }

  private static Map<String, Object> json(RuleReport.Count count) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("records", count.records());
    json.put("frauds", count.frauds());
    json.put("goods", count.goods());
    return json;
  }
}
