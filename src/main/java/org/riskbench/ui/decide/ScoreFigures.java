package org.riskbench.ui.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.riskbench.threshold.ScoreHistogram;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** The chart of scores in a sentence and a table. */
final class ScoreFigures {
  private static final int WIDTH = 50;

  private ScoreFigures() {}

  /**
   * Tells it.
   *
   * @param bands names of the bands with the scores they begin at, as they stand
   */
  static ChartFigures of(ScoreHistogram histogram, List<String> bands, Messages messages) {
    double goods = DoubleStream.of(histogram.good()).sum();
    double frauds = DoubleStream.of(histogram.fraud()).sum();
    List<List<Cell>> lines = new ArrayList<>();
    int together = Math.max(1, WIDTH / histogram.binWidth());
    for (int bin = 0; bin < histogram.bins(); bin += together) {
      int end = Math.min(histogram.bins(), bin + together);
      double good = sum(histogram.good(), bin, end);
      double fraud = sum(histogram.fraud(), bin, end);
      lines.add(
          List.of(
              Cell.text(histogram.from(bin) + " – " + histogram.to(end - 1)),
              Cell.count(good),
              Cell.share(goods > 0 ? good / goods : Double.NaN),
              Cell.count(fraud),
              Cell.share(frauds > 0 ? fraud / frauds : Double.NaN)));
    }
    return new ChartFigures(
        messages.text("decide.figures"),
        messages.text(
            "decide.figures.sentence",
            half(histogram, histogram.good(), goods),
            half(histogram, histogram.fraud(), frauds),
            String.join(", ", bands)),
        List.of(
            messages.text("decide.axis.score"),
            messages.text("decide.good"),
            messages.text("decide.figures.goodShare"),
            messages.text("decide.fraud"),
            messages.text("decide.figures.fraudShare")),
        lines);
  }

  private static double sum(double[] weights, int from, int to) {
    return DoubleStream.of(weights).skip(from).limit(to - from).sum();
  }

  /** The score that half of a class stays below, to the width of a bin. */
  private static String half(ScoreHistogram histogram, double[] weights, double total) {
    double passed = 0;
    for (int bin = 0; bin < histogram.bins(); bin++) {
      passed += weights[bin];
      if (passed >= total / 2) {
        return Formats.count(histogram.to(bin));
      }
    }
    return Formats.NONE;
  }
}
