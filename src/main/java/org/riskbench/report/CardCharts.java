package org.riskbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.riskbench.card.CalibrationSummary;
import org.riskbench.card.CardCurve;
import org.riskbench.card.TestOutcome;
import org.riskbench.card.Told;
import org.riskbench.chart.Axis;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Corner;
import org.riskbench.chart.Series;
import org.riskbench.chart.Series.Style;
import org.riskbench.evaluation.Reliability;

/** Describes the charts of a card. Deterministic. */
final class CardCharts {
  private static final double HEADROOM = 1.05;
  private static final double[] ENDS = {0, 1};

  private CardCharts() {}

  /** The curves that a card holds. */
  static List<ChartDescription> curves(TestOutcome test) {
    List<ChartDescription> charts = new ArrayList<>();
    test.curve(CardCurve.ROC)
        .ifPresent(
            curve ->
                charts.add(
                    chart(
                        "ROC",
                        new String[] {"False-positive rate", "Recall"},
                        List.of(line(curve, Style.LINE), chance()),
                        Corner.BOTTOM_RIGHT)));
    test.curve(CardCurve.PRECISION_RECALL)
        .ifPresent(
            curve ->
                charts.add(
                    chart(
                        "Precision and recall",
                        new String[] {"Recall", "Precision"},
                        List.of(line(curve, Style.STEP), baseRate(test)),
                        Corner.TOP_RIGHT)));
    test.curve(CardCurve.GAIN)
        .ifPresent(
            curve ->
                charts.add(
                    chart(
                        "Gain",
                        new String[] {"Share of records, riskiest first", "Recall"},
                        List.of(line(curve, Style.LINE), chance()),
                        Corner.BOTTOM_RIGHT)));
    return charts;
  }

  private static ChartDescription chart(
      String title, String[] axes, List<Series> series, Corner names) {
    return new ChartDescription(
        title,
        Axis.share(axes[0]),
        Axis.share(axes[1]),
        series,
        names,
        "%s of the model on the test part: %s over %s."
            .formatted(title, axes[1].toLowerCase(Locale.ROOT), axes[0].toLowerCase(Locale.ROOT)));
  }

  private static Series line(CardCurve curve, Style style) {
    return new Series("Model", curve.x(), curve.y(), style);
  }

  private static Series chance() {
    return new Series("By chance", ENDS, ENDS, Style.REFERENCE);
  }

  private static Series baseRate(TestOutcome test) {
    double rate = (double) test.frauds() / Math.max(1, test.records());
    return new Series(
        "Share of fraud " + Told.percent(rate), ENDS, new double[] {rate, rate}, Style.REFERENCE);
  }

  /** What is told and what came about. */
  static ChartDescription reliability(CalibrationSummary calibration) {
    List<Reliability> bins = calibration.bins();
    double[] told = bins.stream().mapToDouble(Reliability::predicted).toArray();
    double[] observed = bins.stream().mapToDouble(Reliability::observed).toArray();
    double highest =
        DoubleStream.concat(DoubleStream.of(told), DoubleStream.of(observed)).max().orElse(0);
    double end = highest > 0 ? Math.min(1, highest * HEADROOM) : 1;
    double[] ends = {0, end};
    return new ChartDescription(
        "Reliability",
        new Axis("Told share of fraud", 0, end, Axis.Format.PERCENT),
        new Axis("Observed share of fraud", 0, end, Axis.Format.PERCENT),
        List.of(
            new Series("Model", told, observed, Style.LINE),
            new Series("Both agree", ends, ends, Style.REFERENCE)),
        Corner.BOTTOM_RIGHT,
        "Told and observed shares of fraud in parts of the test records; the table below says the"
            + " same.");
  }
}
