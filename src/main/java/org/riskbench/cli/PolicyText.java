package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.threshold.Money;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Savings;
import org.riskbench.trial.Flips;
import org.riskbench.trial.Group;
import org.riskbench.trial.ParityPrice;
import org.riskbench.trial.PolicyReport;

/**
 * What a policy does, for people and for scripts.
 *
 * @param judgedBy one sentence: by which records
 * @param segment groups of a column, if one was named
 * @param flips against another model's policy, if one was named
 * @param price of treating groups alike, if it was asked for
 */
record PolicyText(
    PolicyReport report,
    CostModel costs,
    String judgedBy,
    Optional<List<Group>> segment,
    Optional<Flips> flips,
    Optional<ParityPrice> price) {

  void print(Terminal terminal) {
    Outcome outcome = report.outcome();
    terminal.line(judgedBy);
    terminal.line(
        "Review from %d, decline from %d.".formatted(outcome.reviewFrom(), outcome.declineFrom()));
    terminal.line("");
    TextTable rates = new TextTable("decision", "records", "share", "frauds");
    rates.row(
        "approve",
        count(outcome.approved().total()),
        Figures.percent(outcome.approvalRate()),
        count(outcome.approved().fraud()));
    rates.row(
        "review",
        count(outcome.reviewed().total()),
        Figures.percent(outcome.reviewRate()),
        count(outcome.reviewed().fraud()));
    rates.row(
        "decline",
        count(outcome.declined().total()),
        Figures.percent(outcome.declineRate()),
        count(outcome.declined().fraud()));
    rates.print(terminal);
    terminal.line(
        "Frauds not approved: %s; goods not approved: %s; goods per fraud among them: %s."
            .formatted(
                Figures.percent(outcome.recall()),
                Figures.percent(outcome.falsePositiveRate()),
                outcome.falsePositiveRatio().orElse("none")));
    terminal.line("");
    printMoney(terminal);
    report
        .exceedance()
        .ifPresent(
            share ->
                terminal.line(
                    "More cases wait than can be reviewed on %.1f %% of %d working days."
                        .formatted(100 * share, report.days().size())));
    segment.ifPresent(groups -> print(terminal, groups));
    report.parity().forEach(parity -> ParityText.print(terminal, parity));
    price.ifPresent(found -> ParityText.print(terminal, found, costs));
    flips.ifPresent(found -> print(terminal, found));
  }

  private void printMoney(Terminal terminal) {
    String unit = costs.currency().isEmpty() ? "" : " " + costs.currency();
    double scale = report.months().map(months -> 1 / months).orElse(1.0);
    String span = report.months().isPresent() ? "a month" : "in all";
    Money money = report.money().times(scale);
    terminal.line(
        "Saves %s%s %s against approving all (95 %% interval %s to %s)."
            .formatted(
                count(report.saved() * scale),
                unit,
                span,
                count(report.savedInterval().low() * scale),
                count(report.savedInterval().high() * scale)));
    terminal.line(
        "Costs %s%s %s: lost to fraud %s, good customers %s, reviews %s, step-ups %s."
            .formatted(
                count(money.total()),
                unit,
                span,
                count(money.fraudLoss()),
                count(money.goodsLost()),
                count(money.reviewing()),
                count(money.steppingUp())));
    if (report.excluded() > 0) {
      terminal.line(
          "%,d records are left out of the money: their amount is missing or not above 0."
              .formatted(report.excluded()));
    }
    List<String> assumed = assumed();
    if (!assumed.isEmpty()) {
      terminal.line("Assumed: " + String.join(", ", assumed) + ".");
    }
    report.swings().stream()
        .limit(3)
        .forEach(
            swing ->
                terminal.line(
                    "  %s from %s to %s: saves %s to %s"
                        .formatted(
                            swing.factor().code(),
                            Figures.plain(swing.low()),
                            Figures.plain(swing.high()),
                            count(swing.atLow() * scale),
                            count(swing.atHigh() * scale))));
  }

  /** Factors that nobody stated and that were used. */
  private List<String> assumed() {
    return costs.assumed().stream()
        .filter(factor -> factor != CostFactor.AMOUNT || !report.hasAmounts())
        .map(CostFactor::code)
        .toList();
  }

  private static void print(Terminal terminal, List<Group> groups) {
    terminal.line("");
    TextTable table =
        new TextTable("group", "records", "fraud", "not approved", "of frauds", "of goods", "");
    for (Group group : groups) {
      Outcome outcome = group.outcome();
      table.row(
          group.name(),
          count(outcome.all().total()),
          count(outcome.all().fraud()),
          Figures.percent(outcome.alertRate()),
          Figures.percent(outcome.recall()),
          Figures.percent(outcome.falsePositiveRate()),
          group.fewFrauds() || group.fewGoods() ? "few" : "");
    }
    table.print(terminal);
  }

  private static void print(Terminal terminal, Flips flips) {
    terminal.line("");
    terminal.line("%,d records are decided otherwise.".formatted(flips.records()));
    TextTable table = new TextTable("from, to", "records", "frauds", "amount", "saved");
    for (Flips.Move move : flips.moves()) {
      table.row(
          move.before() + " to " + move.after(),
          count((double) move.records()),
          count((double) move.frauds()),
          count(move.amount()),
          count(move.saved()));
    }
    table.print(terminal);
  }

  private static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  Map<String, Object> json() {
    Outcome outcome = report.outcome();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "thresholds", Map.of("review", outcome.reviewFrom(), "decline", outcome.declineFrom()));
    json.put("judgedBy", judgedBy);
    json.put("rates", rates(outcome));
    json.put("money", money());
    json.put("perDay", report.days().stream().map(PolicyText::json).toList());
    json.put("exceedance", report.exceedance().orElse(null));
    segment.ifPresent(
        groups -> json.put("segment", groups.stream().map(PolicyText::json).toList()));
    json.put("fairness", report.parity().stream().map(ParityText::json).toList());
    price.ifPresent(found -> json.put("parityPrice", ParityText.json(found)));
    flips.ifPresent(found -> json.put("flips", json(found)));
    return json;
  }

  private static Map<String, Object> rates(Outcome outcome) {
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put("records", outcome.all().records());
    rates.put("approval", Figures.orNull(outcome.approvalRate()));
    rates.put("review", Figures.orNull(outcome.reviewRate()));
    rates.put("decline", Figures.orNull(outcome.declineRate()));
    rates.put("recall", Figures.orNull(outcome.recall()));
    rates.put("precision", Figures.orNull(outcome.precision()));
    rates.put("falsePositiveRate", Figures.orNull(outcome.falsePositiveRate()));
    rates.put("declineRecall", Figures.orNull(outcome.declineRecall()));
    rates.put("declineFalsePositiveRate", Figures.orNull(outcome.declineFalsePositiveRate()));
    rates.put("fraudAmountCaught", Figures.orNull(outcome.fraudAmountCaught()));
    return rates;
  }

  private Map<String, Object> money() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("currency", costs.currency().isEmpty() ? null : costs.currency());
    json.put("months", report.months().orElse(null));
    json.put("baseline", "approve all");
    json.put("baselineCost", report.baseline().total());
    json.put("cost", json(report.money()));
    json.put("saved", report.saved());
    json.put("savedInterval", List.of(report.savedInterval().low(), report.savedInterval().high()));
    json.put("intervalMethod", report.savedInterval().method());
    json.put("excluded", report.excluded());
    json.put("assumed", assumed());
    List<Map<String, Object>> swings = new ArrayList<>();
    for (Savings.Swing swing : report.swings()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("factor", swing.factor().code());
      each.put("low", swing.low());
      each.put("high", swing.high());
      each.put("savedAtLow", swing.atLow());
      each.put("savedAtHigh", swing.atHigh());
      swings.add(each);
    }
    json.put("sensitivity", swings);
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

  private static Map<String, Object> json(PolicyReport.Day day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", day.date().toString());
    json.put("review", day.review());
    json.put("decline", day.decline());
    return json;
  }

  private static Map<String, Object> json(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("group", group.name());
    json.putAll(rates(group.outcome()));
    json.put("few", group.fewFrauds() || group.fewGoods());
    return json;
  }

  private static Map<String, Object> json(Flips flips) {
    List<Map<String, Object>> moves = new ArrayList<>();
    for (Flips.Move move : flips.moves()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("from", move.before().name());
      each.put("to", move.after().name());
      each.put("records", move.records());
      each.put("frauds", move.frauds());
      each.put("amount", move.amount());
      each.put("saved", move.saved());
      moves.add(each);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("records", flips.records());
    json.put("moves", moves);
    return json;
  }
}
