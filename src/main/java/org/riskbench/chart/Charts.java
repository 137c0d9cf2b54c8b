package org.riskbench.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.chart.Series.PointNote;
import org.riskbench.chart.Series.Style;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.GainCurve;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.PrecisionRecallCurve;
import org.riskbench.evaluation.Reliability;
import org.riskbench.evaluation.RocCurve;
import org.riskbench.threshold.ScoreHistogram;

/** Describes the charts of the workbench. Every description is deterministic. */
public final class Charts {
  /** More than this would make the tallest bar touch the frame. */
  private static final double HEADROOM = 1.05;

  private static final String LOOKED_AT = "Share of records, riskiest first";
  private static final double TENTH = 0.1;

  /** So many records at least say something about how dense fraud is among them. */
  private static final double FEWEST = 10;

  /** A share of fewer records says little. */
  private static final int FEW = 30;

  /** Characters of a run's name that a legend has room for. */
  private static final int NAME_LENGTH = 40;

  private Charts() {}

  /**
   * ROC curves of several runs and the diagonal of chance.
   *
   * @param runs at least one, in the order of the legend
   */
  public static ChartDescription roc(List<ChartRun> runs) {
    List<Series> series = new ArrayList<>();
    for (ChartRun run : runs) {
      RocCurve curve = run.evaluation().roc();
      series.add(
          new Series(
              shortened(run.name()),
              curve.falsePositiveRate(),
              curve.recall(),
              Style.LINE,
              run.tone()));
    }
    double[] ends = {0, 1};
    series.add(new Series("By chance", ends, ends, Style.REFERENCE));
    return new ChartDescription(
        "ROC",
        Axis.share("False-positive rate"),
        Axis.share("Recall"),
        series,
        Corner.BOTTOM_RIGHT,
        "ROC curves, best area first: %s.".formatted(ranked(runs, "AUC", Metrics::auc)));
  }

  /**
   * Precision-recall curves of several runs and the line of the base rate.
   *
   * @param runs on the same records, at least one, in the order of the legend
   */
  public static ChartDescription precisionRecall(List<ChartRun> runs) {
    List<Series> series = new ArrayList<>();
    for (ChartRun run : runs) {
      PrecisionRecallCurve curve = run.evaluation().precisionRecall();
      series.add(
          new Series(
              shortened(run.name()), curve.recall(), curve.precision(), Style.STEP, run.tone()));
    }
    double baseRate = runs.get(0).evaluation().precisionRecall().baseRate();
    String base = "Base rate " + percent(baseRate);
    series.add(
        new Series(base, new double[] {0, 1}, new double[] {baseRate, baseRate}, Style.REFERENCE));
    return new ChartDescription(
        "Precision and recall",
        Axis.share("Recall"),
        Axis.share("Precision"),
        series,
        Corner.TOP_RIGHT,
        "Precision-recall curves, best average precision first: %s; %s of the records are fraud."
            .formatted(ranked(runs, "AP", Metrics::averagePrecision), percent(baseRate)));
  }

  /**
   * How much of the fraud is found by looking at so much of all records, and the diagonal of
   * chance.
   *
   * @param runs on the same records, at least one, in the order of the legend
   */
  public static ChartDescription gain(List<ChartRun> runs) {
    List<Series> series = new ArrayList<>();
    for (ChartRun run : runs) {
      GainCurve curve = gain(run);
      series.add(
          new Series(shortened(run.name()), curve.share(), curve.recall(), Style.LINE, run.tone()));
    }
    double[] ends = {0, 1};
    series.add(new Series("By chance", ends, ends, Style.REFERENCE));
    return new ChartDescription(
        "Gain",
        Axis.share(LOOKED_AT),
        Axis.share("Recall"),
        series,
        Corner.BOTTOM_RIGHT,
        "Gain: the riskiest 10 %% of the records hold %s."
            .formatted(told(runs, curve -> percent(curve.recallAt(TENTH)) + " of the fraud")));
  }

  /**
   * How many times more fraud there is among the riskiest records than among all.
   *
   * @param runs on the same records, at least one, in the order of the legend
   */
  public static ChartDescription lift(List<ChartRun> runs) {
    List<Series> series = new ArrayList<>();
    double highest = 1;
    for (ChartRun run : runs) {
      GainCurve curve = gain(run);
      double[] lift = curve.lift();
      // The first few records alone swing wildly.
      double least = FEWEST / run.evaluation().metrics().records();
      int[] kept = IntStream.range(0, lift.length).filter(i -> curve.share()[i] >= least).toArray();
      double[] x = IntStream.of(kept).mapToDouble(i -> curve.share()[i]).toArray();
      double[] y = IntStream.of(kept).mapToDouble(i -> lift[i]).toArray();
      highest = Math.max(highest, max(y));
      series.add(new Series(shortened(run.name()), x, y, Style.LINE, run.tone()));
    }
    series.add(new Series("By chance", new double[] {0, 1}, new double[] {1, 1}, Style.REFERENCE));
    return new ChartDescription(
        "Lift",
        Axis.share(LOOKED_AT),
        new Axis("Times the base rate", 0, highest * HEADROOM, Axis.Format.NUMBER),
        series,
        Corner.TOP_RIGHT,
        "Lift: among the riskiest 10 %% of the records there is %s."
            .formatted(
                told(
                    runs,
                    curve ->
                        String.format(
                            Locale.ROOT, "%.1f times the fraud", curve.recallAt(TENTH) / TENTH))));
  }

  private static GainCurve gain(ChartRun run) {
    Evaluation evaluation = run.evaluation();
    return GainCurve.of(evaluation.roc(), evaluation.precisionRecall().baseRate());
  }

  private static String told(List<ChartRun> runs, Function<GainCurve, String> words) {
    return runs.stream()
        .map(run -> words.apply(gain(run)) + " by " + shortened(run.name()))
        .collect(Collectors.joining(", "));
  }

  /**
   * What runs predict and what came about, bin by bin, and the line where both agree. A run without
   * probabilities is left out.
   *
   * @param runs on the same records, in the order of the legend
   */
  public static ChartDescription reliability(List<ChartRun> runs) {
    List<Series> series = new ArrayList<>();
    List<String> tops = new ArrayList<>();
    double highest = 0;
    for (ChartRun run : runs) {
      Optional<CalibrationFigures> figures = run.evaluation().calibration();
      if (figures.isPresent()) {
        Series line = reliability(run, figures.get());
        series.add(line);
        highest = Math.max(highest, Math.max(max(line.x()), max(line.y())));
        tops.add(top(run.name(), figures.get().top()));
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
        Corner.BOTTOM_RIGHT,
        "Among the riskiest 1 %% of the records: %s.".formatted(String.join("; ", tops)));
  }

  private static Series reliability(ChartRun run, CalibrationFigures figures) {
    List<Reliability> bins = figures.bins();
    return new Series(
        shortened(run.name()),
        bins.stream().mapToDouble(Reliability::predicted).toArray(),
        bins.stream().mapToDouble(Reliability::observed).toArray(),
        Style.LINE,
        run.tone(),
        bins.stream().map(Charts::counted).toList());
  }

  private static PointNote counted(Reliability bin) {
    String text =
        String.format(
            Locale.ROOT,
            "Predicted %s, observed %s (%,d records, %,d fraud)",
            percent(bin.predicted()),
            percent(bin.observed()),
            bin.records(),
            bin.frauds());
    return new PointNote(text, bin.records() < FEW);
  }

  private static String top(String name, Reliability top) {
    return "%s predicts %s, and %s are fraud"
        .formatted(shortened(name), percent(top.predicted()), percent(top.observed()));
  }

  /** How the risk scores of goods and of frauds spread, each as shares of its own class. */
  public static ChartDescription scoreHistogram(ScoreHistogram histogram) {
    return scoreHistogram("Risk scores", histogram);
  }

  /**
   * The same under a title of its own.
   *
   * @param title any text, such as the name of the run
   */
  public static ChartDescription scoreHistogram(String title, ScoreHistogram histogram) {
    double[] middles = new double[histogram.bins()];
    Arrays.setAll(middles, bin -> (histogram.from(bin) + histogram.to(bin)) / 2.0);
    double[] good = shares(histogram.good());
    double[] fraud = shares(histogram.fraud());
    double highest = Math.max(max(good), max(fraud));
    double top = highest > 0 ? Math.min(1, highest * HEADROOM) : 1;
    return new ChartDescription(
        title,
        new Axis("Risk score", 0, 1000, Axis.Format.NUMBER),
        new Axis("Share of the class", 0, top, Axis.Format.PERCENT),
        List.of(
            new Series("Good", middles, good, Style.BAR),
            new Series("Fraud", middles, fraud, Style.BAR)),
        Corner.TOP_RIGHT,
        "%s: %s; %s."
            .formatted(
                title,
                upperHalf(histogram, fraud, "fraud records"),
                upperHalf(histogram, good, "good records")));
  }

  private static String label(ChartRun run, String figure, ToDoubleFunction<Metrics> value) {
    return "%s (%s %s)"
        .formatted(
            shortened(run.name()),
            figure,
            threeDigits(value.applyAsDouble(run.evaluation().metrics())));
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= NAME_LENGTH
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH - 1)) + "…";
  }

  private static String ranked(
      List<ChartRun> runs, String figure, ToDoubleFunction<Metrics> value) {
    return runs.stream()
        .sorted(
            Comparator.comparingDouble(
                    (ChartRun run) -> value.applyAsDouble(run.evaluation().metrics()))
                .reversed())
        .map(run -> label(run, figure, value))
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
