package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riskbench.ledger.ChainReport;
import org.riskbench.ledger.LiveMoney;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.threshold.Outcome;

/** What is told of a decision log as a whole. */
final class PerformanceText {
  private static final String NOT_OBSERVABLE = "not observable";

  private PerformanceText() {}

  static void print(PerformanceReport report, Terminal terminal) {
    terminal.line(
        "Decisions of %,d days and older: %,d. Younger, not counted: %,d."
            .formatted(report.maturity().toDays(), report.matured(), report.immature()));
    if (report.matured() == 0) {
      terminal.line("Nothing can be told yet.");
      return;
    }
    TextTable bands =
        new TextTable("band", "decision", "matured", "labelled", "presumed good", "fraud rate");
    for (PerformanceReport.OfBand band : report.bands()) {
      bands.row(
          band.name(),
          band.decision().name(),
          "%,d".formatted(band.matured()),
          percent(band.coverage(), "-"),
          "%,d".formatted(band.presumed()),
          percent(band.fraudRate(), NOT_OBSERVABLE));
    }
    bands.print(terminal);
    TextTable figures = new TextTable("", "recall", "precision", "FPR", "goods per fraud");
    row(figures, "without the declined", report.observed());
    if (report.all().isPresent()) {
      row(figures, "all, by the control group", report.all().get());
    } else {
      figures.row("all", NOT_OBSERVABLE, NOT_OBSERVABLE, NOT_OBSERVABLE, NOT_OBSERVABLE);
    }
    figures.print(terminal);
    money(report.money(), terminal);
  }

  private static void row(TextTable table, String name, Outcome outcome) {
    table.row(
        name,
        percent(outcome.recall(), "-"),
        percent(outcome.precision(), "-"),
        percent(outcome.falsePositiveRate(), "-"),
        outcome.falsePositiveRatio().orElse("-"));
  }

  private static void money(LiveMoney money, Terminal terminal) {
    terminal.line(
        "Lost to frauds let through: %,.2f%s."
            .formatted(
                money.lost(),
                money.assumed() == 0
                    ? ""
                    : " (of %,d of them the amount stands for the loss)"
                        .formatted(money.assumed())));
    terminal.line(
        "Frauds met by a review: %,.2f. Goods met by one: %,.2f. Minutes told of reviews: %,.0f."
            .formatted(money.stopped(), money.held(), money.minutes()));
  }

  private static String percent(OptionalDouble share, String none) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble())
        : none;
  }

  static Map<String, Object> json(PerformanceReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asOf", report.asOf().toString());
    json.put("maturityDays", report.maturity().toDays());
    json.put("matured", report.matured());
    json.put("immature", report.immature());
    json.put("bands", report.bands().stream().map(PerformanceText::json).toList());
    json.put("withoutDeclined", json(report.observed()));
    json.put("all", report.all().isPresent() ? json(report.all().get()) : null);
    json.put("declinedWithoutChance", report.withoutChance());
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("lost", report.money().lost());
    money.put("lossesAssumed", report.money().assumed());
    money.put("stoppedByReview", report.money().stopped());
    money.put("goodsReviewed", report.money().held());
    money.put("minutes", report.money().minutes());
    json.put("money", money);
    return json;
  }

  private static Map<String, Object> json(PerformanceReport.OfBand band) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("band", band.name());
    json.put("decision", band.decision().name());
    json.put("records", band.records());
    json.put("matured", band.matured());
    json.put("labelled", band.labelled());
    json.put("coverage", orNull(band.coverage()));
    json.put("presumedGood", band.presumed());
    json.put("frauds", band.frauds());
    json.put("goods", band.goods());
    json.put("indeterminate", band.indeterminate());
    json.put("fraudRate", orNull(band.fraudRate()));
    return json;
  }

  private static Map<String, Object> json(Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("recall", orNull(outcome.recall()));
    json.put("precision", orNull(outcome.precision()));
    json.put("falsePositiveRate", orNull(outcome.falsePositiveRate()));
    json.put("falsePositiveRatio", outcome.falsePositiveRatio().orElse(null));
    json.put("alertRate", orNull(outcome.alertRate()));
    return json;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  static Map<String, Object> json(ChainReport report, boolean headKnown) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("whole", report.isWhole() && headKnown);
    json.put("rows", report.rows());
    json.put("erased", report.erased());
    json.put("head", report.head().orElse(null));
    json.put("headKnown", headKnown);
    List<Map<String, Object>> breaks = new ArrayList<>();
    for (ChainReport.Break each : report.breaks()) {
      breaks.add(Map.of("row", each.row(), "fault", each.fault().name(), "text", sentence(each)));
    }
    json.put("breaks", breaks);
    return json;
  }

  static String sentence(ChainReport.Break broken) {
    return switch (broken.fault()) {
      case CHANGED -> "Row %,d was changed after it was written.".formatted(broken.row());
      case OUT_OF_PLACE ->
          "Row %,d does not follow the one before it: one was changed, removed or added."
              .formatted(broken.row());
      case CUT_OFF ->
          "The log ends before row %,d: rows at its end are gone.".formatted(broken.row());
    };
  }
}
