package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riskbench.segment.SegmentReport;
import org.riskbench.segment.SegmentThresholds;
import org.riskbench.segment.SegmentThresholds.Effect;
import org.riskbench.segment.SegmentThresholds.Level;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.MoneyPeriod;

/**
 * Thresholds by segment beside the common ones, for people and for scripts.
 *
 * @param earlier what they do where they were found
 * @param later what they do on the records that judge
 * @param foundIn what money is told per where they were found
 * @param judgedIn the same of the records that judge
 * @param currency code, empty if none is known
 */
record SegmentText(
    SegmentThresholds found,
    List<Effect> earlier,
    List<Effect> later,
    MoneyPeriod foundIn,
    MoneyPeriod judgedIn,
    SegmentReport report,
    String currency) {

  void print(Terminal terminal) {
    terminal.line("");
    double saved = judgedIn.factor() * saved(later);
    terminal.line(
        "Thresholds by %s %s %s %s against common ones (saved where they were found: %s)."
            .formatted(
                found.column(),
                saved < 0 ? "lose" : "save",
                money(Math.abs(saved)),
                judgedIn.isMonth() ? "a month" : "per 1,000 records",
                money(foundIn.factor() * saved(earlier))));
    TextTable table =
        new TextTable(found.column(), "review", "decline", "records", "frauds", "saved", "");
    for (Effect effect : later) {
      Cut cut = effect.level().cut();
      table.row(
          effect.level().name(),
          score(cut.review()),
          score(cut.decline()),
          "%,d".formatted(effect.records()),
          "%,d".formatted(effect.frauds()),
          effect.level().isOwn() ? money(judgedIn.factor() * effect.saved()) : "-",
          remark(effect.level()));
    }
    table.print(terminal);
    terminal.line(
        "Fraud stopped %s, by common thresholds %s; goods stopped %s, %s."
            .formatted(
                percent(report.own().recall()),
                percent(report.common().recall()),
                percent(report.own().falsePositiveRate()),
                percent(report.common().falsePositiveRate())));
    for (SegmentReport.Fairness each : report.fairness()) {
      terminal.line(
          "Lowest approval ratio by %s: %s, by common thresholds %s."
              .formatted(each.column(), ratio(each.own()), ratio(each.common())));
    }
  }

  private static double saved(List<Effect> effects) {
    return effects.stream().mapToDouble(Effect::saved).sum();
  }

  private static String remark(Level level) {
    return switch (level.standing()) {
      case OWN -> "";
      case FEW -> "common, too few frauds or goods";
      case OTHERS -> "common, too many values to tell apart";
      case NO_ROOM -> "common, nothing else reaches the goal";
    };
  }

  private static String score(int score) {
    return score > 1000 ? "-" : Integer.toString(score);
  }

  private String money(double sum) {
    String amount = String.format(Locale.ROOT, "%,.0f", sum);
    return currency.isEmpty() ? amount : amount + " " + currency;
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble())
        : "-";
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "-";
  }

  Map<String, Object> json() {
    List<Map<String, Object>> levels = new ArrayList<>();
    for (int i = 0; i < later.size(); i++) {
      levels.add(json(earlier.get(i), later.get(i)));
    }
    Map<String, Object> common = new LinkedHashMap<>();
    common.put("review", found.common().review());
    common.put("decline", found.common().decline());
    common.put("rates", RateText.json(report.common()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", found.column());
    json.put("levels", levels);
    json.put("saved", saved(later));
    json.put("foundSaved", saved(earlier));
    json.put("common", common);
    json.put("fairness", report.fairness().stream().map(SegmentText::json).toList());
    return json;
  }

  private static Map<String, Object> json(Effect earlier, Effect later) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("level", later.level().name());
    json.put("review", later.level().cut().review());
    json.put("decline", later.level().cut().decline());
    json.put("own", later.level().isOwn());
    json.put("why", remark(later.level()));
    json.put("records", later.records());
    json.put("frauds", later.frauds());
    json.put("saved", later.saved());
    json.put("foundSaved", earlier.saved());
    return json;
  }

  private static Map<String, Object> json(SegmentReport.Fairness fairness) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", fairness.column());
    json.put("lowestApprovalRatio", known(fairness.own()));
    json.put("commonLowestApprovalRatio", known(fairness.common()));
    return json;
  }

  private static @Nullable Double known(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
