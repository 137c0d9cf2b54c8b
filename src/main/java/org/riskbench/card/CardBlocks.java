package org.riskbench.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.evaluation.Interval;
import org.riskbench.page.HtmlTable;
import org.riskbench.page.HtmlText;

/** The parts of a card as markup: what was done. Every text in them is made safe. */
public final class CardBlocks {
  private CardBlocks() {}

  /** Facts by name. */
  public static String facts(String caption, Map<String, String> facts) {
    HtmlTable table = new HtmlTable(caption, List.of("", ""));
    facts.forEach((name, value) -> table.row(name, List.of(value)));
    return table.html();
  }

  /** How many rows of which sort. */
  public static String data(DataSummary data) {
    HtmlTable table = new HtmlTable("Rows of the data", List.of("", "Rows"));
    table.row("Read", List.of(Told.count(data.rows())));
    table.row("Set aside, as they could not be read", List.of(Told.count(data.rejected())));
    table.row("Without a label", List.of(Told.count(data.unlabelled())));
    table.row("With a label too young to count", List.of(Told.count(data.immature())));
    table.row("Of which nobody can say", List.of(Told.count(data.indeterminate())));
    String maturity =
        data.maturity().isEmpty()
            ? "Nobody said when labels become mature: every label counts as final."
            : "Label maturity: " + data.maturity() + ".";
    String leftOut = data.leftOut().isEmpty() ? "none" : String.join(", ", data.leftOut());
    return table.html()
        + HtmlText.paragraph(maturity)
        + HtmlText.paragraph("Columns left out of the model: " + leftOut + ".");
  }

  /** What is odd about the data, and what was done. */
  public static String findings(List<CardFinding> findings) {
    if (findings.isEmpty()) {
      return HtmlText.paragraph("The profile found nothing odd about the data.");
    }
    HtmlTable table =
        new HtmlTable(
            "Findings of the profile, the gravest first",
            List.of("About", "Finding", "What was done"));
    for (CardFinding finding : findings) {
      table.row(
          finding.column().isEmpty() ? "the records" : finding.column(),
          List.of(
              finding.text() + "\n" + finding.severity() + " " + finding.code(), finding.done()));
    }
    return table.html();
  }

  /** How the records were divided. */
  public static String split(SplitSummary split) {
    HtmlTable table =
        new HtmlTable(
            "Parts of the split", List.of("Part", "Records", "Frauds", "Fraud rate", "Period"));
    for (SplitSummary.Part part : split.parts()) {
      double rate = part.records() > 0 ? (double) part.frauds() / part.records() : Double.NaN;
      table.row(
          part.name(),
          List.of(
              Told.count(part.records()),
              Told.count(part.frauds()),
              Told.percent(rate),
              Told.period(part.from(), part.to())));
    }
    String delay =
        split.labelDelay().isEmpty()
            ? "No label delay was allowed for: labels count as known at once."
            : "Label delay: " + split.labelDelay() + ".";
    return HtmlText.paragraph(split.sentence()) + table.html() + HtmlText.paragraph(delay);
  }

  /** The learners that were tried, and why one was chosen. */
  public static String contest(Contest contest) {
    List<String> figures = List.of("auc", "averagePrecision", "recallAtFpr.0.01", "brier");
    List<String> heads = new ArrayList<>(List.of("Learner"));
    figures.forEach(figure -> heads.add(FigureWords.ALL.getOrDefault(figure, figure)));
    heads.add("Seconds");
    HtmlTable table = new HtmlTable("Learners tried, on the test part", heads);
    for (Contest.Learner learner : contest.learners()) {
      List<String> cells = new ArrayList<>();
      figures.forEach(figure -> cells.add(figure(figure, learner.figures(), learner.intervals())));
      cells.add(String.format(Locale.ROOT, "%.1f", learner.seconds()));
      table.row(learner.chosen() ? learner.name() + " (chosen)" : learner.name(), cells);
    }
    return table.html() + HtmlText.list(contest.why());
  }

  /** The figures on the test part with their intervals. */
  public static String metrics(Map<String, Double> metrics, Map<String, Interval> intervals) {
    HtmlTable table =
        new HtmlTable(
            "Figures on the test part, with 95 % intervals",
            List.of("Figure", "Value", "95 % interval", "What it tells"));
    FigureWords.ALL.forEach(
        (name, word) -> {
          if (metrics.containsKey(name)) {
            table.row(
                word,
                List.of(
                    Told.fixed(metrics.getOrDefault(name, Double.NaN)),
                    Optional.ofNullable(intervals.get(name)).map(Told::fixed).orElse(Told.NOTHING),
                    FigureWords.meaning(name)));
          }
        });
    return table.html();
  }

  private static String figure(
      String name, Map<String, Double> figures, Map<String, Interval> intervals) {
    String below =
        Optional.ofNullable(intervals.get(name)).map(each -> "\n" + Told.fixed(each)).orElse("");
    return Told.fixed(figures.getOrDefault(name, Double.NaN)) + below;
  }
}
