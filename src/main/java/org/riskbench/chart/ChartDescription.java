package org.riskbench.chart;

import java.util.List;

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
}
