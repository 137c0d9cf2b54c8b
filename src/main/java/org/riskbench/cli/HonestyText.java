package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riskbench.honesty.Figure;
import org.riskbench.honesty.Gap;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.honesty.WayReport;
import org.riskbench.honesty.WayReport.Judged;
import org.riskbench.honesty.WayReport.Refused;

/** One run by every way to divide the records, for people and for scripts. */
final class HonestyText {
  private HonestyText() {}

  static void print(HonestyReport report, Terminal terminal) {
    terminal.line("Time honesty of " + report.learner());
    TextTable table =
        new TextTable(
            "way",
            "AUC",
            "95 % interval",
            "avg. precision",
            "95 % interval",
            "recall at 1 % FPR",
            "95 % interval",
            "learned",
            "judged",
            "frauds");
    report.judged().forEach(way -> row(table, way));
    table.print(terminal);
    for (WayReport way : report.ways()) {
      if (way instanceof Refused refused) {
        terminal.line("not " + way.way().phrase() + ": " + refused.reason().sentence());
      }
    }
    terminal.line("");
    report.sentences().forEach(terminal::line);
  }

  private static void row(TextTable table, Judged way) {
    table.row(
        way.way().phrase() + keys(way),
        Figures.fixed(way.auc().value()),
        interval(way.auc()),
        Figures.fixed(way.averagePrecision().value()),
        interval(way.averagePrecision()),
        Figures.fixed(way.recall().value()),
        interval(way.recall()),
        count(way.learned()),
        count(way.records()),
        count(way.frauds()));
  }

  private static String keys(Judged way) {
    return way.keys().isEmpty() ? "" : " (" + String.join(", ", way.keys()) + ")";
  }

  private static String interval(Figure figure) {
    return Figures.interval(figure.interval().orElse(null));
  }

  private static String count(int records) {
    return String.format(Locale.ROOT, "%,d", records);
  }

  static Map<String, Object> json(HonestyReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("learner", report.learner());
    json.put("ways", report.ways().stream().map(HonestyText::way).toList());
    json.put("honest", report.honest().map(way -> way.way().word()).orElse(null));
    json.put("gap", report.gap().map(HonestyText::gap).orElse(null));
    json.put("severity", report.flag().name().toLowerCase(Locale.ROOT));
    json.put("text", String.join(" ", report.sentences()));
    return json;
  }

  private static Map<String, Object> way(WayReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("way", report.way().word());
    json.put("possible", report instanceof Judged);
    if (report instanceof Refused refused) {
      json.put("code", refused.reason().code());
      json.put("reason", refused.reason().sentence());
    } else if (report instanceof Judged judged) {
      json.put("keys", judged.keys());
      json.put("split", judged.split());
      json.put("learned", judged.learned());
      json.put("records", judged.records());
      json.put("frauds", judged.frauds());
      json.put("independentFrauds", judged.independentFrauds());
      json.put("auc", figure(judged.auc()));
      json.put("averagePrecision", figure(judged.averagePrecision()));
      json.put("recallAtFpr0.01", figure(judged.recall()));
    }
    return json;
  }

  private static Map<String, Object> gap(Gap gap) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("to", gap.to().word());
    json.put("auc", figure(gap.auc()));
    json.put("averagePrecision", figure(gap.averagePrecision()));
    json.put("recallAtFpr0.01", figure(gap.recall()));
    return json;
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", figure.value());
    json.put("interval", figure.interval().map(MetricsJson::of).orElse(null));
    return json;
  }
}
