package org.riskbench.ui.honesty;

import org.riskbench.evaluation.Interval;
import org.riskbench.honesty.Figure;
import org.riskbench.honesty.WayReport.Judged;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * One way to divide the records as a line of the table and of the chart.
 *
 * @param shown the figure itself, for the chart
 * @param believed whether it is the way to believe
 */
public record WayRow(
    String title,
    String figure,
    String interval,
    String learned,
    String judged,
    String frauds,
    Figure shown,
    boolean believed) {

  static WayRow of(Judged way, ShownFigure shown, boolean believed, Messages messages) {
    Figure figure = shown.of(way);
    return new WayRow(
        messages.text("honesty.way." + way.way().word()),
        Formats.figure(figure.value()),
        interval(figure),
        Formats.count(way.learned()),
        Formats.count(way.records()),
        Formats.count(way.frauds()),
        figure,
        believed);
  }

  static String interval(Figure figure) {
    return figure.interval().map(WayRow::between).orElse(Formats.NONE);
  }

  private static String between(Interval interval) {
    return Formats.figure(interval.low()) + " – " + Formats.figure(interval.high());
  }
}
