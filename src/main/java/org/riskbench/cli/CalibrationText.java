package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Recalibration;
import org.riskbench.evaluation.TopReliability;
import org.riskbench.experiment.CalibrationReport;

/** What calibration did, as a table for people and as JSON for scripts. */
final class CalibrationText {
  private CalibrationText() {}

  /** Two lines a contender, before and after; the order of the contenders is kept. */
  static void print(List<Contender> contenders, Terminal terminal) {
    TextTable table =
        new TextTable(
            "calibration",
            "slope",
            "intercept",
            "ECE",
            "log loss",
            "top 1 %: predicted",
            "observed",
            "95 % interval");
    for (Contender contender : contenders) {
      CalibrationReport report = contender.calibration();
      row(table, contender.name() + ", before", report.before());
      row(table, "  after " + report.method().word(), report.after());
    }
    table.print(terminal);
  }

  private static void row(TextTable table, String name, CalibrationFigures figures) {
    TopReliability top = figures.top();
    table.row(
        name,
        figures.line().map(line -> fixed(line.slope())).orElse("-"),
        figures.line().map(line -> fixed(line.intercept())).orElse("-"),
        Figures.fixed(figures.ece()),
        Figures.fixed(figures.logLoss()),
        percent(top.predicted()),
        percent(top.observed()),
        percent(top.interval().low()) + " to " + percent(top.interval().high()));
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  static Map<String, Object> json(CalibrationReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", report.method().word());
    json.put("before", json(report.before()));
    json.put("after", json(report.after()));
    return json;
  }

  private static Map<String, Object> json(CalibrationFigures figures) {
    Optional<Recalibration> line = figures.line();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slope", line.map(Recalibration::slope).orElse(null));
    json.put(
        "slopeInterval", line.map(told -> MetricsJson.of(told.slopeInterval())).orElse(null));
    json.put("intercept", line.map(Recalibration::intercept).orElse(null));
    json.put("predicted", figures.predicted());
    json.put("observed", figures.observed());
    json.put("ece", figures.ece());
    json.put("logLoss", figures.logLoss());
    json.put("brier", figures.brier());
    json.put("topOnePercent", json(figures.top()));
    return json;
  }

  private static Map<String, Object> json(TopReliability top) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("share", top.share());
    json.put("n", top.records());
    json.put("frauds", top.frauds());
    json.put("predicted", top.predicted());
    json.put("observed", top.observed());
    json.put("interval", MetricsJson.of(top.interval()));
    return json;
  }
}
