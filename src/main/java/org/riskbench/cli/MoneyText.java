package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.CostPreset;
import org.riskbench.threshold.Money;
import org.riskbench.threshold.Savings;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.MoneyReport;

/**
 * What a policy costs and saves.
 *
 * @param report on the records that judge
 * @param found what they save on the records that they were found on, if they were looked for
 */
record MoneyText(MoneyReport report, CostModel costs, Optional<Found> found) {
  /** A saving over a whole period, and what it is told per. */
  record Found(double saved, MoneyPeriod period) {
    double perPeriod() {
      return saved * period.factor();
    }
  }

  /** So many factors are shown to people: those that matter most. */
  private static final int SHOWN = 3;

  void print(Terminal terminal) {
    terminal.line(saving());
    found.ifPresent(
        earlier ->
            terminal.line(
                "On the earlier records that the thresholds were found on, they save %s %s."
                    .formatted(money(earlier.perPeriod()), span(earlier.period()))));
    Money now = report.now();
    terminal.line(
        "Costs %s %s: lost to fraud %s, good customers %s, reviews %s, step-ups %s."
            .formatted(
                money(per(now.total())),
                span(report.period()),
                plain(now.fraudLoss()),
                plain(now.goodsLost()),
                plain(now.reviewing()),
                plain(now.steppingUp())));
    remarks().forEach(terminal::line);
    report.swings().stream().limit(SHOWN).map(this::line).forEach(terminal::line);
  }

  private String saving() {
    double saved = report.saved();
    return "%s %s %s against %s (95 %% interval %s to %s, %s)."
        .formatted(
            saved < 0 ? "Loses" : "Saves",
            money(per(Math.abs(saved))),
            span(report.period()),
            report.against().name(),
            plain(report.interval().low()),
            plain(report.interval().high()),
            report.interval().method());
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (report.before().fraudLoss() == 0 && report.now().fraudLoss() == 0) {
      remarks.add("No fraud that can be counted in money is among these records.");
    }
    if (!report.period().isMonth()) {
      remarks.add("The records have no dates, so money is told for 1,000 records.");
    }
    if (report.excluded() > 0) {
      remarks.add(
          "%,d records are left out of the money: their amount is missing or not above 0."
              .formatted(report.excluded()));
    }
    List<String> assumed = assumed();
    if (!assumed.isEmpty()) {
      remarks.add("Assumed: " + String.join(", ", assumed) + ".");
    }
    CostPreset.in(costs)
        .map(
            each ->
                "Examples, not your own figures, are those of --preset %s.".formatted(each.code()))
        .ifPresent(remarks::add);
    return remarks;
  }

  private String line(Savings.Swing swing) {
    return "  %s from %s to %s: saves %s to %s"
        .formatted(
            swing.factor().code(),
            Figures.plain(swing.low()),
            Figures.plain(swing.high()),
            plain(swing.atLow()),
            plain(swing.atHigh()));
  }

  private static String span(MoneyPeriod period) {
    return period.isMonth() ? "a month" : "per 1,000 records";
  }

  private double per(double sum) {
    return sum * report.period().factor();
  }

  private String money(double sum) {
    return Figures.count(sum) + (costs.currency().isEmpty() ? "" : " " + costs.currency());
  }

  private String plain(double sum) {
    return Figures.count(per(sum));
  }

  /** Factors that nobody stated and that were used. */
  private List<String> assumed() {
    return costs.assumed().stream()
        .filter(factor -> factor != CostFactor.AMOUNT || !report.hasAmounts())
        .map(CostFactor::code)
        .toList();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("currency", costs.currency().isEmpty() ? null : costs.currency());
    json.put("months", report.period().months().orElse(null));
    json.put("per", report.period().isMonth() ? "month" : "1000 records");
    json.put("perFactor", report.period().factor());
    json.put("baseline", report.against().name());
    json.put("baselineCost", report.before().total());
    json.put("cost", json(report.now()));
    json.put("saved", report.saved());
    json.put("savedInterval", List.of(report.interval().low(), report.interval().high()));
    json.put("intervalMethod", report.interval().method());
    json.put("foundSaved", found.map(Found::saved).orElse(null));
    json.put("foundSavedPerPeriod", found.map(Found::perPeriod).orElse(null));
    json.put("excluded", report.excluded());
    json.put("assumed", assumed());
    json.put("preset", CostPreset.in(costs).map(CostPreset::code).orElse(null));
    json.put("sensitivity", report.swings().stream().map(MoneyText::json).toList());
    return json;
  }

  private static Map<String, Object> json(Savings.Swing swing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("factor", swing.factor().code());
    json.put("low", swing.low());
    json.put("high", swing.high());
    json.put("savedAtLow", swing.atLow());
    json.put("savedAtHigh", swing.atHigh());
    return json;
  }

  private static Map<String, Object> json(Money money) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", money.total());
    json.put("fraudLoss", money.fraudLoss());
    json.put("goodsLost", money.goodsLost());
    json.put("reviews", money.reviewing());
    json.put("stepUps", money.steppingUp());
    return json;
  }
}
