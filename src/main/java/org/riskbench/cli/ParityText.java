package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riskbench.decision.CostModel;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.trial.Group;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Parity;
import org.riskbench.trial.ParityPrice;
import org.riskbench.trial.Reach;

/** How alike the groups of a sensitive column are treated, and what treating them alike costs. */
final class ParityText {
  private ParityText() {}

  static void print(Terminal terminal, Parity parity) {
    terminal.line("");
    TextTable table =
        new TextTable(
            parity.column() + " against " + parity.reference().name(),
            "approval ratio",
            "not declined ratio",
            "FPR ratio",
            "miss ratio",
            "");
    for (Group group : parity.others()) {
      table.row(
          group.name(),
          ratio(parity, group, GroupRate.SELECTED, Reach.REVIEW_AND_DECLINE),
          ratio(parity, group, GroupRate.SELECTED, Reach.DECLINE),
          ratio(parity, group, GroupRate.FALSE_POSITIVES, Reach.REVIEW_AND_DECLINE),
          ratio(parity, group, GroupRate.MISSED, Reach.REVIEW_AND_DECLINE),
          parity.isAdverse(group) ? "under 0.80" : isFew(parity, group) ? "few" : "");
    }
    table.print(terminal);
  }

  /** Whether some ratio says little. */
  private static boolean isFew(Parity parity, Group group) {
    return parity.isFew(group, GroupRate.FALSE_POSITIVES) || parity.isFew(group, GroupRate.MISSED);
  }

  private static String ratio(Parity parity, Group group, GroupRate rate, Reach reach) {
    String figure = Figures.fixed(parity.ratio(group, rate, reach));
    return parity.isFew(group, rate) ? "(" + figure + ")" : figure;
  }

  /** What holding a ratio costs. */
  static void print(Terminal terminal, ParityPrice price, CostModel costs) {
    terminal.line("");
    String unit = costs.currency().isEmpty() ? "" : " " + costs.currency();
    terminal.line(
        "To hold that ratio by common thresholds costs %s%s more in all on the later records (%s%s"
                .formatted(money(price.onTest()), unit, money(price.onCalibrate()), unit)
            + " on the earlier ones they were found on).");
    TextTable table =
        new TextTable(
            "thresholds", "review", "decline", "ratio found", "ratio later", "cost later");
    row(table, "cheapest", price.free());
    row(table, "cheapest that hold it", price.held());
    table.print(terminal);
    if (price.held().test().ratio() < price.held().calibrate().ratio()) {
      terminal.line(
          "The ratio that was found slips from %.2f to %.2f on the later records."
              .formatted(price.held().calibrate().ratio(), price.held().test().ratio()));
    }
  }

  private static void row(TextTable table, String name, ParityPrice.Offer offer) {
    table.row(
        name,
        score(offer.cut().review()),
        score(offer.cut().decline()),
        Figures.fixed(offer.calibrate().ratio()),
        Figures.fixed(offer.test().ratio()),
        money(offer.test().cost()));
  }

  private static String score(int score) {
    return score == ThresholdSweep.NONE ? "none" : Integer.toString(score);
  }

  private static String money(double sum) {
    return String.format(Locale.ROOT, "%,.0f", sum);
  }

  static Map<String, Object> json(ParityPrice price) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("onTest", price.onTest());
    json.put("onCalibrate", price.onCalibrate());
    json.put("cheapest", json(price.free()));
    json.put("held", json(price.held()));
    return json;
  }

  private static Map<String, Object> json(ParityPrice.Offer offer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("review", offer.cut().review());
    json.put("decline", offer.cut().decline());
    json.put("ratioOnCalibrate", offer.calibrate().ratio());
    json.put("ratioOnTest", offer.test().ratio());
    json.put("costOnTest", offer.test().cost());
    return json;
  }

  static Map<String, Object> json(Parity parity) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Group group : parity.others()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("group", group.name());
      each.put("approvalRatio", json(parity, group, GroupRate.SELECTED, Reach.REVIEW_AND_DECLINE));
      each.put("notDeclinedRatio", json(parity, group, GroupRate.SELECTED, Reach.DECLINE));
      each.put(
          "falsePositiveRateRatio",
          json(parity, group, GroupRate.FALSE_POSITIVES, Reach.REVIEW_AND_DECLINE));
      each.put(
          "declineFalsePositiveRateRatio",
          json(parity, group, GroupRate.FALSE_POSITIVES, Reach.DECLINE));
      each.put("missRatio", json(parity, group, GroupRate.MISSED, Reach.REVIEW_AND_DECLINE));
      each.put("predicted", Figures.orNull(group.predicted()));
      each.put("observed", Figures.orNull(group.observed()));
      each.put("few", isFew(parity, group));
      each.put("adverse", parity.isAdverse(group));
      groups.add(each);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", parity.column());
    json.put("reference", parity.reference().name());
    json.put("groups", groups);
    return json;
  }

  private static @Nullable Double json(Parity parity, Group group, GroupRate rate, Reach reach) {
    return Figures.orNull(parity.ratio(group, rate, reach));
  }
}
