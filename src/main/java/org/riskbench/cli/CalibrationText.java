package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Recalibration;
import org.riskbench.evaluation.Reliability;
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
    Reliability top = figures.top();
    table.row(
        name,
        figures.line().map(line -> fixed(line.slope())).orElse("-"),
        figures.line().map(line -> fixed(line.intercept())).orElse("-"),
        Figures.fixed(figures.ece()),
        Figures.fixed(figures.logLoss()),
        percent(top.predicted()),
        percent(top.observed()),
        between(top));
  }

  /** The lines of a table of metrics. */
  static void rows(TextTable table, CalibrationFigures figures) {
    figures
        .line()
        .ifPresent(
            line -> {
              Interval interval = line.slopeInterval();
              table.row(
                  "calibration slope",
                  fixed(line.slope()),
                  fixed(interval.low()) + " to " + fixed(interval.high()));
              table.row("calibration intercept", fixed(line.intercept()), "");
            });
    Reliability top = figures.top();
    table.row("top 1 %: predicted", percent(top.predicted()), "");
    table.row("top 1 %: observed", percent(top.observed()), between(top));
  }

  private static String between(Reliability top) {
    return percent(top.interval().low()) + " to " + percent(top.interval().high());
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

  static Map<String, Object> json(CalibrationFigures figures) {
    Optional<Recalibration> line = figures.line();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slope", line.map(Recalibration::slope).orElse(null));
    json.put("slopeInterval", line.map(told -> MetricsJson.of(told.slopeInterval())).orElse(null));
    json.put("intercept", line.map(Recalibration::intercept).orElse(null));
    json.put("predicted", figures.predicted());
    json.put("observed", figures.observed());
    json.put("ece", figures.ece());
    json.put("logLoss", figures.logLoss());
    json.put("brier", figures.brier());
    json.put("topOnePercent", json(figures.top()));
    json.put("bins", figures.bins().stream().map(CalibrationText::json).toList());
    return json;
  }

  private static Map<String, Object> json(Reliability top) {
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
