package org.riskbench.card;

import java.util.List;
import java.util.Optional;
import org.riskbench.evaluation.Reliability;
import org.riskbench.page.HtmlTable;
import org.riskbench.page.HtmlText;

/** The parts of a card as markup: what came of it. Every text in them is made safe. */
public final class OutcomeBlocks {
  private static final String RECORDS = "records";
  private static final String FRAUDS = "frauds";

  private static final List<String> PLAIN =
      List.of(
          "Group",
          "Records",
          "Frauds",
          "Not approved",
          "FPR",
          "Miss rate",
          "Fraud told",
          "Fraud observed");
  private static final List<String> RATES =
      List.of(
          RECORDS,
          FRAUDS,
          GroupRow.ALERTED,
          GroupRow.FALSE_POSITIVES,
          GroupRow.MISSED,
          GroupRow.PREDICTED,
          GroupRow.OBSERVED);
  private static final List<String> HELD =
      List.of(
          "Group",
          "Records",
          "Frauds",
          "Approval ratio",
          "Ratio of not declined",
          "FPR ratio",
          "Miss rate",
          "Fraud told",
          "Fraud observed");
  private static final List<String> RATIOS =
      List.of(
          RECORDS,
          FRAUDS,
          GroupRow.SELECTION_RATIO,
          GroupRow.DECLINE_SELECTION_RATIO,
          GroupRow.FPR_RATIO,
          GroupRow.MISSED,
          GroupRow.PREDICTED,
          GroupRow.OBSERVED);

  private OutcomeBlocks() {}

  /** Whether probabilities hold: slope, intercept, the riskiest 1 %. */
  public static String calibration(CalibrationSummary calibration) {
    HtmlTable table =
        new HtmlTable(
            "Whether probabilities mean what they say",
            List.of("", "Slope (1 is right)", "Intercept (0 is right)", "ECE"));
    table.row("Before calibration", line(calibration.before()));
    table.row("After (" + calibration.method() + ")", line(calibration.after()));
    Reliability top = calibration.top();
    return table.html()
        + HtmlText.paragraph(
            ("Among the riskiest 1 %% of the records (%s, %s of them fraud) the model tells %s and"
                    + " %s is observed, 95 %% interval %s: %s.")
                .formatted(
                    Told.count(top.records()),
                    Told.count(top.frauds()),
                    Told.percent(top.predicted()),
                    Told.percent(top.observed()),
                    Told.percent(top.interval()),
                    top.holds() ? "the probability holds" : "the probability does not hold"));
  }

  private static List<String> line(CalibrationSummary.Line line) {
    return List.of(Told.fixed(line.slope()), Told.fixed(line.intercept()), Told.fixed(line.ece()));
  }

  /** What was told and what came about, part by part. */
  public static String reliability(CalibrationSummary calibration) {
    HtmlTable table =
        new HtmlTable(
            "Reliability, the riskiest part last",
            List.of("Part", "Records", "Frauds", "Told", "Observed", "95 % interval"));
    int part = 1;
    for (Reliability bin : calibration.bins()) {
      table.row(
          Integer.toString(part++),
          List.of(
              Told.count(bin.records()),
              Told.count(bin.frauds()),
              Told.percent(bin.predicted()),
              Told.percent(bin.observed()),
              Told.percent(bin.interval())));
    }
    return table.html();
  }

  /** What the thresholds do, cost and need. */
  public static String operating(OperatingPoint point) {
    HtmlTable rates = new HtmlTable("Rates at the thresholds", List.of("", "Share"));
    rates.row("Records not approved", share(point, GroupRow.ALERTED));
    rates.row("Records declined", share(point, GroupRow.DECLINED));
    rates.row("Goods not approved (false-positive rate)", share(point, GroupRow.FALSE_POSITIVES));
    rates.row("Frauds approved (miss rate)", share(point, GroupRow.MISSED));
    rates.row("Frauds among what is not approved (precision)", share(point, GroupRow.PRECISION));
    return HtmlText.paragraph("Measured on " + point.records() + ".")
        + rates.html()
        + point.money().map(OutcomeBlocks::money).orElse("")
        + point
            .days()
            .map(OutcomeBlocks::days)
            .orElse(HtmlText.paragraph("The records have no dates: reviews a day are not known."));
  }

  private static List<String> share(OperatingPoint point, String rate) {
    return List.of(Told.percent(point.rates(), rate));
  }

  private static String money(OperatingPoint.Money money) {
    HtmlTable table =
        new HtmlTable("Money per " + money.per(), List.of("", "Expected cost per " + money.per()));
    table.row(
        "Baseline: " + money.baseline(), List.of(Told.money(money.before(), money.currency())));
    table.row("These thresholds", List.of(Told.money(money.now(), money.currency())));
    table.row(
        "Saved",
        List.of(
            "%s\n95 %% interval %s to %s (%s)"
                .formatted(
                    Told.money(money.saved(), money.currency()),
                    Told.money(money.low(), money.currency()),
                    Told.money(money.high(), money.currency()),
                    money.method())));
    String assumed =
        money.assumed().isEmpty()
            ? "Every factor of the costs was stated."
            : "Assumed, as nobody stated them: " + String.join(", ", money.assumed()) + ".";
    String excluded =
        money.excluded() == 0
            ? ""
            : HtmlText.paragraph(
                Told.count(money.excluded())
                    + " records are left out of the money: their amount is missing or not above"
                    + " 0.");
    return table.html() + HtmlText.paragraph(assumed) + excluded;
  }

  private static String days(OperatingPoint.Days days) {
    HtmlTable table =
        new HtmlTable(
            "Cases a working day, over %s working days".formatted(Told.count(days.days())),
            List.of("", "Cases"));
    table.row("Reviews on an average day", List.of(Told.one(days.reviews())));
    table.row("Reviews on the busiest day", List.of(Told.one(days.mostReviews())));
    table.row("Declines on an average day", List.of(Told.one(days.declines())));
    if (days.capacity().isPresent()) {
      table.row("A team can review", List.of(Told.one(days.capacity().getAsDouble())));
    }
    if (days.exceedance().isPresent()) {
      table.row("Days on which more wait", List.of(Told.percent(days.exceedance().getAsDouble())));
    }
    return table.html();
  }

  /** Groups of records at the thresholds. */
  public static String groups(GroupTable table, int most) {
    boolean held = !table.reference().isEmpty();
    HtmlTable html = new HtmlTable(table.column(), held ? HELD : PLAIN);
    table.groups().stream()
        .limit(most)
        .forEach(
            row ->
                html.cells(
                    held && row.name().equals(table.reference())
                        ? row.name() + " (reference)"
                        : row.name(),
                    (held ? RATIOS : RATES).stream().map(name -> cell(row, name)).toList()));
    int more = table.groups().size() - most;
    return html.html() + (more > 0 ? HtmlText.paragraph(more + " more groups are not shown.") : "");
  }

  private static HtmlTable.Cell cell(GroupRow row, String name) {
    if (name.equals(RECORDS)) {
      return HtmlTable.Cell.of(Told.count(row.records()));
    }
    if (name.equals(FRAUDS)) {
      return HtmlTable.Cell.of(Told.count(row.frauds()));
    }
    boolean ratio = name.endsWith("Ratio");
    String text =
        Optional.ofNullable(row.figures().get(name))
            .map(value -> ratio ? Told.two(value) : Told.percent(value))
            .orElse(Told.NOTHING);
    String between =
        Optional.ofNullable(row.intervals().get(name))
            .map(each -> ratio ? Told.two(each) : Told.percent(each))
            .orElse("");
    boolean few = row.isFew(name);
    return new HtmlTable.Cell(text, few ? "few records" : between, few);
  }

  /** How much the test records differ from earlier ones, the most changed first. */
  public static String stability(List<Shift> shifts, int most) {
    HtmlTable table =
        new HtmlTable(
            "Population stability index, the most changed first",
            List.of(
                "Of",
                "Index",
                "Critical value (5 %)",
                "Groups",
                "Records before",
                "Test records",
                "Verdict"));
    shifts.stream()
        .limit(most)
        .forEach(
            shift ->
                table.row(
                    shift.subject(),
                    List.of(
                        Told.fixed(shift.index()),
                        Told.fixed(shift.critical()),
                        Integer.toString(shift.bins()),
                        Told.count(shift.before()),
                        Told.count(shift.after()),
                        verdict(shift))));
    int more = shifts.size() - most;
    return table.html()
        + (more > 0 ? HtmlText.paragraph(more + " columns that changed less are not shown.") : "");
  }

  private static String verdict(Shift shift) {
    return switch (shift.verdict()) {
      case STABLE ->
          shift.index() <= shift.critical()
              ? "stable: no more than chance"
              : "stable: a small change";
      case CHANGED -> "changed: look at it";
      case LARGE -> "another population";
    };
  }

  /** What matters to the model, so many codes at most. */
  public static String importance(List<CodeWeight> codes, int most) {
    if (codes.isEmpty()) {
      return HtmlText.paragraph("What matters to the model was not measured when it was saved.");
    }
    HtmlTable table =
        new HtmlTable(
            "What the model loses if the columns of a code are read from other records",
            List.of("Code", "Columns", "Loss of AUC", "95 % interval", "Model's own share"));
    codes.stream()
        .limit(most)
        .forEach(
            each ->
                table.row(
                    each.code(),
                    List.of(
                        String.join(", ", each.columns()),
                        Told.fixed(each.aucLoss()),
                        Told.fixed(each.interval()),
                        each.ownShare().isPresent()
                            ? Told.percent(each.ownShare().getAsDouble())
                            : Told.NOTHING)));
    return table.html()
        + HtmlText.paragraph(
            "An interval that holds 0 says that no loss is possible. Codes that know the same stand"
                + " in for each other: both look unimportant then.");
  }
}
