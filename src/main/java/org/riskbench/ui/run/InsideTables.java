package org.riskbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.AccountCsv;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.scoring.TreeRule;
import org.riskbench.scoring.TreeRules;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.run.InsideTable.Head;
import org.riskbench.ui.session.DeskRun;

/** What models are made of, as tables: weights, points or rules. */
final class InsideTables {
  private static final double SURE = 1e-4;

  private final Messages messages;

  InsideTables(Messages messages) {
    this.messages = messages;
  }

  /** The table of a run's model; empty where its inside is no table that anybody reads. */
  Optional<InsideTable> of(DeskRun run) {
    ModelAccount account = run.drafted().account();
    return account
        .coefficients()
        .map(this::weights)
        .or(() -> account.scorecard().map(this::points))
        .or(() -> TreeRules.of(run.model()).map(this::rules));
  }

  private InsideTable weights(CoefficientReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (Coefficient weight : report.weights()) {
      boolean known = weight.standardError().isPresent();
      rows.add(
          List.of(
              weight.feature() + (weight.isInformed() ? "" : " *"),
              decimal("%.4f", weight.weight()),
              decimal("%.4g", weight.oddsRatio()),
              Formats.figure(weight.standardError()),
              chance(weight.p()),
              known
                  ? decimal("%.3f", weight.interval().low())
                      + " – "
                      + decimal("%.3f", weight.interval().high())
                  : Formats.NONE,
              EngineWords.told(weight.unit())));
    }
    return new InsideTable(
        "coefficients",
        List.of(
            Head.text("inside.feature", 210),
            Head.figure("inside.weight", 84),
            Head.figure("inside.odds", 106),
            Head.figure("inside.error", 106),
            Head.figure("inside.p", 88),
            Head.figure("inside.interval", 140),
            Head.text("inside.unit", 240)),
        rows,
        () -> AccountCsv.of(report),
        report.remarks().stream().map(EngineWords::told).toList());
  }

  private static String chance(OptionalDouble p) {
    return p.isPresent() && p.getAsDouble() < SURE ? "< 0.0001" : Formats.figure(p);
  }

  private InsideTable points(ScorecardReport report) {
    List<List<String>> rows = new ArrayList<>();
    String every = messages.text("inside.every");
    rows.add(List.of(every, "", "", "", "", Formats.number(rounded(report.basePoints()))));
    for (ScorecardReport.Column column : report.columns()) {
      for (ScorecardReport.Bin bin : column.bins()) {
        rows.add(
            List.of(
                column.name(),
                bin.values(),
                Formats.count(bin.rows()),
                Formats.percent(bin.fraudRate()),
                decimal("%.3f", bin.evidence()),
                Formats.number(rounded(bin.points()))));
      }
    }
    return new InsideTable(
        "scorecard",
        List.of(
            Head.text("inside.column", 180),
            Head.text("inside.values", 220),
            Head.figure("inside.records", 92),
            Head.figure("inside.rate", 104),
            Head.figure("inside.evidence", 90),
            Head.figure("inside.points", 80)),
        rows,
        () -> AccountCsv.of(report),
        List.of(
            messages.text(
                "inside.scale",
                Formats.number(rounded(report.baseScore())),
                Formats.number(rounded(report.baseOdds())),
                Formats.number(rounded(report.pointsToDouble())))));
  }

  private InsideTable rules(List<TreeRule> rules) {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder csv = new StringBuilder("rule,margin\n");
    for (TreeRule rule : rules) {
      rows.add(List.of(decimal("%.3f", rule.margin()), rule.text()));
      csv.append(AccountCsv.line(List.of(rule.text(), Double.toString(rule.margin()))));
    }
    return new InsideTable(
        "rules",
        List.of(Head.figure("inside.margin", 170), Head.text("inside.rule", 1400)),
        rows,
        csv::toString,
        List.of(messages.text("inside.margin.hint")));
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  private static String decimal(String pattern, double value) {
    return Formats.print(pattern, value);
  }
}
