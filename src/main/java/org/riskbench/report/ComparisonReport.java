package org.riskbench.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.card.FigureWords;
import org.riskbench.chart.ChartColors;
import org.riskbench.chart.ChartRun;
import org.riskbench.chart.Charts;
import org.riskbench.chart.OfflinePage;
import org.riskbench.chart.PagePart;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.experiment.RunPair;
import org.riskbench.experiment.RunPairs;
import org.riskbench.page.HtmlTable;
import org.riskbench.page.HtmlText;

/**
 * A comparison of models as one page: on what records, how good each is with intervals, which
 * really differ, whether probabilities hold, how each was made. Immutable; any thread.
 *
 * @param data name of the data, without its folder
 * @param facts about the data by name, in the order in which they are told
 * @param split one sentence: how the records were divided, or which were judged
 * @param runs at least one, in the order of the page
 * @param best name of the run that was kept or leads
 * @param notes what whoever reads the figures must know
 */
public record ComparisonReport(
    String data,
    Map<String, String> facts,
    String split,
    List<ReportedRun> runs,
    String best,
    List<String> notes) {

  public ComparisonReport {
    facts = new LinkedHashMap<>(facts);
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a report compares runs");
    }
  }

  /**
   * The page as HTML in UTF-8; the same report and moment give the same page.
   *
   * @param at when it was made
   */
  public String html(Instant at) {
    RunPairs pairs =
        RunPairs.of(
            runs.stream()
                .map(run -> new RunPairs.Candidate(run.name(), run.evaluation()))
                .toList());
    List<ChartRun> drawn =
        IntStream.range(0, runs.size())
            .mapToObj(i -> new ChartRun(runs.get(i).name(), i, runs.get(i).evaluation()))
            .toList();
    List<PagePart> parts = new ArrayList<>();
    parts.add(new PagePart.Html(head(at) + metrics() + differences(pairs)));
    parts.add(new PagePart.Chart(Charts.roc(drawn)));
    parts.add(new PagePart.Chart(Charts.precisionRecall(drawn)));
    parts.add(new PagePart.Chart(Charts.gain(drawn)));
    parts.add(new PagePart.Chart(Charts.reliability(drawn)));
    parts.add(new PagePart.Html(calibration() + making() + reading()));
    return OfflinePage.page("Comparison of models on " + data, parts, ChartColors.LIGHT);
  }

  private String head(Instant at) {
    Metrics any = runs.get(0).evaluation().metrics();
    StringBuilder html = new StringBuilder();
    html.append(paragraph("Made at " + at.truncatedTo(ChronoUnit.SECONDS) + " by Riskbench."));
    html.append(
        paragraph(
            String.format(
                Locale.ROOT,
                "%s. Figures below are of %,d records, %,d of them fraud.",
                split.replaceAll("\\.$", ""),
                any.records(),
                any.frauds())));
    HtmlTable table = new HtmlTable("Data", List.of("", ""));
    facts.forEach((name, value) -> table.row(name, List.of(value)));
    html.append(table.html());
    if (!notes.isEmpty()) {
      html.append("<h2>To be known</h2>\n<ul>\n");
      notes.forEach(note -> html.append("<li>").append(HtmlText.safe(note)).append("</li>\n"));
      html.append("</ul>\n");
    }
    return html.toString();
  }

  private String metrics() {
    List<String> heads = new ArrayList<>(List.of("Model"));
    heads.addAll(FigureWords.ALL.values());
    HtmlTable table = new HtmlTable("How good each is, with 95 % intervals", heads);
    for (ReportedRun run : runs) {
      String name = run.name().equals(best) ? run.name() + " (best)" : run.name();
      Evaluation evaluation = run.evaluation();
      Map<String, Double> figures = evaluation.metrics().byName();
      table.row(
          name,
          FigureWords.ALL.keySet().stream()
              .map(
                  key ->
                      figure(
                          Optional.ofNullable(figures.get(key)),
                          Optional.ofNullable(evaluation.intervals().get(key))))
              .toList());
    }
    return table.html();
  }

  private static String figure(Optional<Double> value, Optional<Interval> interval) {
    String below =
        interval.map(each -> "\n" + fixed(each.low()) + " to " + fixed(each.high())).orElse("");
    return value.filter(Double::isFinite).map(known -> fixed(known) + below).orElse("–");
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private String differences(RunPairs pairs) {
    if (runs.size() < 2) {
      return "";
    }
    StringBuilder html = new StringBuilder("<h2>Which really differ</h2>\n<ul>\n");
    for (RunPair pair : pairs.pairs()) {
      html.append("<li>").append(HtmlText.safe(pair.summary())).append("</li>\n");
    }
    html.append("</ul>\n");
    if (pairs.bestIsOptimistic()) {
      html.append(
          paragraph(
              "The best of several is optimistic: with this many compared on the same records, some"
                  + " of its lead is luck."));
    }
    return html.toString();
  }

  private String calibration() {
    HtmlTable table =
        new HtmlTable(
            "Whether probabilities mean what they say, before and after calibration",
            List.of(
                "Model",
                "Method",
                "ECE",
                "Slope (1 is right)",
                "Intercept (0 is right)",
                "Riskiest 1 %: told",
                "Riskiest 1 %: observed"));
    for (ReportedRun run : runs) {
      table.row(run.name() + ", before", calibration("–", run.calibration().before()));
      table.row(
          run.name() + ", after",
          calibration(run.calibration().method().word(), run.calibration().after()));
    }
    return "<h2>Calibration</h2>\n" + table.html();
  }

  private static List<String> calibration(String method, CalibrationFigures figures) {
    return List.of(
        method,
        fixed(figures.ece()),
        figures.line().map(line -> fixed(line.slope())).orElse("–"),
        figures.line().map(line -> fixed(line.intercept())).orElse("–"),
        fixed(figures.top().predicted()),
        fixed(figures.top().observed()));
  }

  private String making() {
    StringBuilder html = new StringBuilder("<h2>How each was made</h2>\n");
    for (ReportedRun run : runs) {
      HtmlTable table =
          new HtmlTable(
              String.format(Locale.ROOT, "%s (%.1f s)", run.name(), run.seconds()),
              List.of("Parameter", "Value"));
      run.parameters().forEach((name, value) -> table.row(name, List.of(value)));
      html.append(table.html());
    }
    return html.toString();
  }

  private String reading() {
    Set<String> methods = new LinkedHashSet<>();
    runs.forEach(
        run -> run.evaluation().intervals().values().forEach(each -> methods.add(each.method())));
    OptionalDouble frauds =
        runs.stream()
            .flatMap(run -> run.evaluation().replicates().stream())
            .mapToDouble(drawn -> drawn.effectiveFrauds())
            .min();
    StringBuilder html = new StringBuilder("<h2>How to read it</h2>\n");
    if (!methods.isEmpty()) {
      html.append(
          paragraph("Intervals hold 95 %. They were made by: " + String.join("; ", methods) + "."));
    }
    if (frauds.isPresent()) {
      html.append(
          paragraph(
              String.format(
                  Locale.ROOT,
                  "The frauds are worth %,.0f independent ones; under 30 nothing can be compared.",
                  frauds.getAsDouble())));
    }
    html.append(
        paragraph(
            "FPR is the share of good records stopped. Differences are judged on the same records,"
                + " drawn again and again; with more than two models their chance is adjusted after"
                + " Holm."));
    return html.toString();
  }

  private static String paragraph(String text) {
    return "<p>" + HtmlText.safe(text) + "</p>\n";
  }
}
