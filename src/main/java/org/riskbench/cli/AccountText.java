package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.evaluation.ScorecardReport;

/** What a model tells of its inside, for people and for scripts. */
final class AccountText {
  private AccountText() {}

  static void print(Terminal terminal, CoefficientReport report) {
    TextTable table =
        new TextTable(
            "feature", "weight", "odds ratio", "std. error", "z", "p", "95 % interval", "one unit");
    for (Coefficient weight : report.weights()) {
      table.row(
          weight.feature() + (weight.isInformed() ? "" : " *"),
          Figures.fixed(weight.weight()),
          String.format(Locale.ROOT, "%.4g", weight.oddsRatio()),
          Figures.fixed(weight.standardError()),
          two(weight.z()),
          p(weight.p()),
          weight.standardError().isEmpty() ? "-" : Figures.interval(weight.interval()),
          weight.unit());
    }
    table.print(terminal);
    if (report.uninformed() > 0) {
      terminal.line("* the penalty says more of it than the records do");
    }
    report.remarks().forEach(terminal::say);
  }

  private static String two(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private static String p(OptionalDouble p) {
    if (p.isEmpty()) {
      return "-";
    }
    return p.getAsDouble() < 1e-4 ? "<.0001" : Figures.fixed(p);
  }

  static Map<String, Object> json(CoefficientReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("penalty", report.penalty());
    json.put("remarks", report.remarks());
    List<Object> weights = new ArrayList<>();
    for (Coefficient weight : report.weights()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("feature", weight.feature());
      line.put("unit", weight.unit());
      line.put("weight", weight.weight());
      line.put("oddsRatio", weight.oddsRatio());
      line.put("standardError", Figures.orNull(weight.standardError()));
      line.put("z", Figures.orNull(weight.z()));
      line.put("p", Figures.orNull(weight.p()));
      boolean known = weight.standardError().isPresent();
      line.put(
          "interval", known ? List.of(weight.interval().low(), weight.interval().high()) : null);
      line.put("informed", weight.isInformed());
      weights.add(line);
    }
    json.put("weights", weights);
    return json;
  }

  static void print(Terminal terminal, ScorecardReport report) {
    terminal.line(
        "Points rise with risk: %s mean %s good records a fraud, and %s more double the odds of fraud."
            .formatted(
                Figures.plain(report.baseScore()),
                Figures.plain(report.baseOdds()),
                Figures.plain(report.pointsToDouble())));
    terminal.line("Every record has " + Figures.plain(report.basePoints()) + ".");
    TextTable table =
        new TextTable("column", "values", "records", "fraud rate", "evidence", "points");
    for (ScorecardReport.Column column : report.columns()) {
      String name = column.name();
      for (ScorecardReport.Bin bin : column.bins()) {
        table.row(
            name,
            bin.values(),
            "%,d".formatted(bin.rows()),
            Figures.percent(OptionalDouble.of(bin.fraudRate())),
            Figures.fixed(bin.evidence()),
            Figures.plain(bin.points()));
        name = "";
      }
    }
    table.print(terminal);
  }

  static Map<String, Object> json(ScorecardReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("baseScore", report.baseScore());
    json.put("baseOdds", report.baseOdds());
    json.put("pointsToDouble", report.pointsToDouble());
    json.put("basePoints", report.basePoints());
    List<Object> lines = new ArrayList<>();
    for (ScorecardReport.Column column : report.columns()) {
      for (ScorecardReport.Bin bin : column.bins()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("column", column.name());
        line.put("values", bin.values());
        line.put("rows", bin.rows());
        line.put("fraudRate", bin.fraudRate());
        line.put("evidence", bin.evidence());
        line.put("points", bin.points());
        lines.add(line);
      }
    }
    json.put("bins", lines);
    return json;
  }
}
