package org.riskbench.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.riskbench.chart.Series.Style;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.PrecisionRecallCurve;
import org.riskbench.evaluation.Reliability;
import org.riskbench.evaluation.RocCurve;
import org.riskbench.threshold.ScoreHistogram;

/** Describes the charts of the workbench. Every description is deterministic. */
public final class Charts {
  /** More than this would make the tallest bar touch the frame. */
  private static final double HEADROOM = 1.05;

  /** Characters of a run's name that a legend has room for. */
  private static final int NAME_LENGTH = 40;

  private Charts() {}

  /**
   * ROC curves of several runs and the diagonal of chance.
   *
   * @param runs evaluations by the name of the run, at least one, in the order of the legend (give
   *     a map that keeps its order)
   */
  public static ChartDescription roc(Map<String, Evaluation> runs) {
    List<Series> series = new ArrayList<>();
    runs.forEach(
        (name, run) -> {
          RocCurve curve = run.roc();
          String label = label(name, "AUC", run.metrics().auc());
          series.add(new Series(label, curve.falsePositiveRate(), curve.recall(), Style.LINE));
        });
    double[] ends = {0, 1};
    series.add(new Series("By chance", ends, ends, Style.REFERENCE));
    return new ChartDescription(
        "ROC",
        Axis.share("False-positive rate (share of good records)"),
        Axis.share("Recall (share of fraud)"),
        series,
        "ROC curves, best area first: %s."
            .formatted(ranked(runs, "AUC", run -> run.metrics().auc())));
  }

  /**
   * Precision-recall curves of several runs and the line of the base rate.
   *
   * @param runs evaluations on the same records by the name of the run, at least one, in the order
   *     of the legend (give a map that keeps its order)
   */
  public static ChartDescription precisionRecall(Map<String, Evaluation> runs) {
    List<Series> series = new ArrayList<>();
    runs.forEach(
        (name, run) -> {
          PrecisionRecallCurve curve = run.precisionRecall();
          String label = label(name, "AP", run.metrics().averagePrecision());
          series.add(new Series(label, curve.recall(), curve.precision(), Style.STEP));
        });
    double baseRate = runs.values().iterator().next().precisionRecall().baseRate();
    String base = "Base rate " + percent(baseRate);
    series.add(
        new Series(base, new double[] {0, 1}, new double[] {baseRate, baseRate}, Style.REFERENCE));
    return new ChartDescription(
        "Precision and recall",
        Axis.share("Recall (share of fraud)"),
        Axis.share("Precision (fraud among alerts)"),
        series,
        "Precision-recall curves, best average precision first: %s; %s of the records are fraud."
            .formatted(
                ranked(runs, "AP", run -> run.metrics().averagePrecision()), percent(baseRate)));
  }

  /**
   * What runs predict and what came about, bin by bin, and the line where both agree. A run without
   * probabilities is left out.
   *
   * @param runs evaluations on the same records by the name of the run, in the order of the legend
   *     (give a map that keeps its order)
   */
  public static ChartDescription reliability(Map<String, Evaluation> runs) {
    List<Series> series = new ArrayList<>();
    List<String> tops = new ArrayList<>();
    double highest = 0;
    for (Map.Entry<String, Evaluation> run : runs.entrySet()) {
      Optional<CalibrationFigures> figures = run.getValue().calibration();
      if (figures.isPresent()) {
        Series line = reliability(run.getKey(), figures.get());
        series.add(line);
        highest = Math.max(highest, Math.max(max(line.x()), max(line.y())));
        tops.add(top(run.getKey(), figures.get().top()));
      }
    }
    double end = highest > 0 ? Math.min(1, highest * HEADROOM) : 1;
    double[] ends = {0, end};
    series.add(new Series("Both agree", ends, ends, Style.REFERENCE));
    return new ChartDescription(
        "Reliability",
        new Axis("Predicted share of fraud", 0, end, Axis.Format.PERCENT),
        new Axis("Observed share of fraud", 0, end, Axis.Format.PERCENT),
        series,
        "Among the riskiest 1 %% of the records: %s.".formatted(String.join("; ", tops)));
  }

  private static Series reliability(String name, CalibrationFigures figures) {
    List<Reliability> bins = figures.bins();
    return new Series(
        shortened(name),
        bins.stream().mapToDouble(Reliability::predicted).toArray(),
        bins.stream().mapToDouble(Reliability::observed).toArray(),
        Style.LINE);
  }

  private static String top(String name, Reliability top) {
    return "%s predicts %s, and %s are fraud"
        .formatted(shortened(name), percent(top.predicted()), percent(top.observed()));
  }

  /** How the risk scores of goods and of frauds spread, each as shares of its own class. */
  public static ChartDescription scoreHistogram(ScoreHistogram histogram) {
    double[] middles = new double[histogram.bins()];
    Arrays.setAll(middles, bin -> (histogram.from(bin) + histogram.to(bin)) / 2.0);
    double[] good = shares(histogram.good());
    double[] fraud = shares(histogram.fraud());
    double highest = Math.max(max(good), max(fraud));
    double top = highest > 0 ? Math.min(1, highest * HEADROOM) : 1;
    return new ChartDescription(
        "Risk scores",
        new Axis("Risk score (0 to 1000, higher is riskier)", 0, 1000, Axis.Format.NUMBER),
        new Axis("Share of the class", 0, top, Axis.Format.PERCENT),
        List.of(
            new Series("Good", middles, good, Style.BAR),
            new Series("Fraud", middles, fraud, Style.BAR)),
        "Risk scores: %s; %s."
            .formatted(
                upperHalf(histogram, fraud, "fraud records"),
                upperHalf(histogram, good, "good records")));
  }

  private static String label(String name, String figure, double value) {
    return "%s (%s %s)".formatted(shortened(name), figure, threeDigits(value));
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= NAME_LENGTH
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH - 1)) + "…";
  }

  private static String ranked(
      Map<String, Evaluation> runs, String figure, ToDoubleFunction<Evaluation> value) {
    return runs.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Evaluation> run) -> value.applyAsDouble(run.getValue()))
                .reversed())
        .map(run -> label(run.getKey(), figure, value.applyAsDouble(run.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static double[] shares(double[] weights) {
    double total = Arrays.stream(weights).sum();
    return total > 0
        ? Arrays.stream(weights).map(weight -> weight / total).toArray()
        : new double[weights.length];
  }

  /**
   * From which bin up at least half of a class lies: true of the records, not of the bins alone.
   */
  private static String upperHalf(ScoreHistogram histogram, double[] shares, String of) {
    double above = 0;
    for (int bin = shares.length - 1; bin >= 0; bin--) {
      above += shares[bin];
      if (above >= 0.5) {
        return "half of the %s score %d or more".formatted(of, histogram.from(bin));
      }
    }
    return "there are no " + of;
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static String threeDigits(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
