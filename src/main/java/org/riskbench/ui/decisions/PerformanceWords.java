package org.riskbench.ui.decisions;

import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.ledger.LiveMoney;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.threshold.Outcome;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.Messages;

/** How decisions turned out, in words. */
record PerformanceWords(Messages messages) {
  List<LineGrid.Head> heads() {
    return List.of(
        head("decisions.head.band", false),
        head("decisions.head.decision", false),
        head("decisions.head.matured", true),
        head("decisions.head.labelled", true),
        head("decisions.head.presumed", true),
        head("decisions.head.fraudRate", true));
  }

  private LineGrid.Head head(String key, boolean isFigure) {
    return new LineGrid.Head(messages.text(key), isFigure, 0);
  }

  List<LineGrid.Line> bands(PerformanceReport report) {
    DecisionWords words = new DecisionWords(messages);
    return report.bands().stream()
        .map(
            band ->
                LineGrid.Line.of(
                    messages.band(band.name()),
                    words.decision(band.decision()),
                    Formats.count(band.matured()),
                    Formats.percent(band.coverage()),
                    Formats.count(band.presumed()),
                    observable(band.fraudRate())))
        .toList();
  }

  private String observable(OptionalDouble share) {
    return share.isPresent() ? Formats.percent(share) : messages.text("decisions.notObservable");
  }

  String counted(PerformanceReport report) {
    return messages.text(
        report.matured() == 0 ? "decisions.counted.none" : "decisions.counted",
        Formats.count(report.matured()),
        Formats.count(report.immature()));
  }

  /** What stands for all records, or why nothing does. */
  String all(PerformanceReport report) {
    if (report.all().isEmpty()) {
      return messages.text("decisions.all.none");
    }
    Outcome all = report.all().get();
    return messages.text(
        "decisions.all",
        Formats.percent(all.recall()),
        Formats.percent(all.precision()),
        Formats.percent(all.falsePositiveRate()));
  }

  String money(PerformanceReport report) {
    LiveMoney money = report.money();
    return messages.text(
        "decisions.money",
        Formats.money(money.lost(), 2),
        Formats.count(money.assumed()),
        Formats.money(money.stopped(), 2),
        Formats.money(money.held(), 2),
        Formats.count(money.minutes()));
  }

  /** Share of all matured records of which an outcome was told. */
  static String coverage(PerformanceReport report) {
    long labelled = report.bands().stream().mapToLong(PerformanceReport.OfBand::labelled).sum();
    return report.matured() == 0
        ? Formats.NONE
        : Formats.percent((double) labelled / report.matured());
  }
}
