package org.riskbench.chart;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a chart shows, whoever draws it.
 *
 * @param title above the chart
 * @param x horizontal axis
 * @param y vertical axis
 * @param series in the order of the legend
 * @param names where the legend stands
 * @param alternative one sentence that says the same to somebody who can't see the chart
 */
public record ChartDescription(
    String title, Axis x, Axis y, List<Series> series, Corner names, String alternative) {
  public ChartDescription {
    series = List.copyOf(series);
  }

  /**
   * The same chart in other words.
   *
   * @param words says a text anew, or leaves it as it is
   */
  public ChartDescription said(UnaryOperator<String> words) {
    return new ChartDescription(
        words.apply(title),
        x.said(words),
        y.said(words),
        series.stream().map(each -> each.said(words)).toList(),
        names,
        words.apply(alternative));
  }
}
