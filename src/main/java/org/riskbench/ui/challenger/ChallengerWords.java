package org.riskbench.ui.challenger;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.shadow.Rate;
import org.riskbench.shadow.ShadowReport;
import org.riskbench.shadow.SwapSets;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.Messages;

/** What was found of a challenger, in sentences. */
record ChallengerWords(Messages messages) {
  /** Below so few disagreements nothing is concluded. */
  private static final int FEW = 30;

  /** What to conclude. */
  String conclusion(ShadowReport report) {
    String challenger = report.challenger().toString();
    if (report.compared() == 0) {
      return messages.text("challenger.none", challenger);
    }
    SwapSets swaps = report.swaps();
    String agree =
        messages.text(
            "challenger.agree",
            Formats.count(report.compared()),
            Formats.percent(1 - (double) report.disagreements() / report.compared()));
    if (swaps.in().records() + swaps.out().records() < FEW) {
      return agree + " " + messages.text("challenger.few");
    }
    return agree + " " + verdict(swaps, challenger);
  }

  private String verdict(SwapSets swaps, String challenger) {
    long known =
        swaps.in().frauds() + swaps.in().goods() + swaps.out().frauds() + swaps.out().goods();
    if (known < FEW) {
      return messages.text("challenger.unknown");
    }
    double in = share(swaps.in());
    double out = share(swaps.out());
    return messages.text(
        in > out ? "challenger.better" : "challenger.worse",
        challenger,
        Formats.percent(in),
        Formats.percent(out));
  }

  private static double share(SwapSets.Side side) {
    long known = side.frauds() + side.goods();
    return known == 0 ? 0 : (double) side.frauds() / known;
  }

  /** Whose bands the table shows: names of models are too long for its heads. */
  String bands(ShadowReport report) {
    return messages.text("challenger.table.how", report.champion(), report.challenger());
  }

  List<Head> heads(ShadowReport report) {
    List<Head> heads = new ArrayList<>();
    heads.add(new Head(messages.text("challenger.corner"), false, 0));
    for (ShadowReport.ShownBand band : report.challengerBands()) {
      heads.add(new Head(messages.text("challenger.column", messages.band(band.name())), true, 0));
    }
    heads.add(new Head(messages.text("challenger.observable"), false, 0));
    return heads;
  }

  /** How many each would alert. */
  String rates(ShadowReport report) {
    return report.compared() == 0
        ? ""
        : messages.text(
            "challenger.rates",
            rate(report.championAlertRate()),
            rate(report.challengerAlertRate()));
  }

  private String rate(Rate rate) {
    return messages.text(
        "challenger.rate",
        Formats.percent(rate.share()),
        Formats.percent(rate.interval().low()),
        Formats.percent(rate.interval().high()));
  }

  /** What comes in and what leaves at equal alert rate. */
  String swaps(ShadowReport report) {
    SwapSets swaps = report.swaps();
    if (report.compared() == 0) {
      return "";
    }
    if (swaps.championAlerts() == 0) {
      return messages.text("challenger.noAlerts");
    }
    return messages.text(
        "challenger.swaps",
        Integer.toString(swaps.challengerFrom()),
        Formats.count(swaps.in().records()),
        Formats.count(swaps.out().records()),
        Formats.count(swaps.outDeclined()));
  }

  /** What was not compared, empty if all was. */
  String left(ShadowReport report) {
    return report.dropped() + report.skipped() == 0
        ? ""
        : messages.text(
            "challenger.left", Formats.count(report.dropped()), Formats.count(report.skipped()));
  }
}
