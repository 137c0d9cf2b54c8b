package org.riskbench.ui.kit;

import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.chart.Axis;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Corner;
import org.riskbench.chart.Series;
import org.riskbench.chart.Series.Style;

/**
 * One small figure of each kind, drawn out of sight while nothing is done: the first one of a kind
 * takes longest.
 */
final class FirstFigures {
  private static final String TEXT = "-";
  private static final double[] PLACES =
      IntStream.rangeClosed(0, 40).mapToDouble(i -> i / 40.0).toArray();
  private static final double DAY = 86_400_000;

  static final List<FigureScript> ALL =
      List.of(
          figure(Axis.share(TEXT), Style.LINE, Style.STEP, Style.REFERENCE),
          figure(new Axis(TEXT, 0, 1, Axis.Format.NUMBER), Style.BAR, Style.BAR),
          figure(new Axis(TEXT, 0, 10 * DAY, Axis.Format.DAY), Style.LINE, Style.LINE));

  private FirstFigures() {}

  private static FigureScript figure(Axis x, Style... styles) {
    double[] places =
        IntStream.range(0, PLACES.length).mapToDouble(i -> x.max() * PLACES[i]).toArray();
    List<Series> series =
        IntStream.range(0, styles.length)
            .mapToObj(i -> new Series(TEXT + i, places, PLACES, styles[i]))
            .toList();
    return new FigureScript(
        new ChartDescription(TEXT, x, Axis.share(TEXT), series, Corner.BOTTOM_RIGHT, ""));
  }
}
