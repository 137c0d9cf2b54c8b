package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.split.TimeGrid;
import org.riskbench.split.Timeline;

/**
 * A time line's bars and dots: records per bar, and the share of fraud over stretches that hold
 * enough to show one.
 *
 * @param perBar steps of the grid in a bar
 * @param perDot steps of the grid in a dot
 */
record TimelineBars(Timeline timeline, int perBar, int perDot) {
  private static final int MOST_BARS = 200;
  private static final int MOST_DOTS = 60;

  static TimelineBars of(Timeline timeline) {
    TimeGrid grid = timeline.grid();
    int perBar = widened(1, grid, MOST_BARS);
    return new TimelineBars(timeline, perBar, widened(perBar, grid, MOST_DOTS));
  }

  private static int widened(int from, TimeGrid grid, int most) {
    int per = from;
    while (grid.steps() / per > most) {
      per *= per == 1 ? grid.leap() : 2;
    }
    return per;
  }

  /** A stretch with its first and last moment and its value. */
  record Stretch(double from, double to, double value) {
    double middle() {
      return (from + to) / 2;
    }
  }

  List<Stretch> records() {
    List<Stretch> bars = new ArrayList<>();
    for (int at = 0; at < grid().steps(); at += perBar) {
      int end = Math.min(grid().steps(), at + perBar);
      bars.add(stretch(at, end, timeline.records(at, end)));
    }
    return bars;
  }

  /** Shares of fraud, 0 to 1, where any record may be judged by. */
  List<Stretch> rates() {
    List<Stretch> dots = new ArrayList<>();
    for (int at = 0; at < grid().steps(); at += perDot) {
      int end = Math.min(grid().steps(), at + perDot);
      double rate = timeline.fraudRate(at, end);
      if (!Double.isNaN(rate)) {
        dots.add(stretch(at, end, rate));
      }
    }
    return dots;
  }

  /** The first step of the bar that holds a moment. */
  int barAt(double moment) {
    int index = Math.min(grid().steps() - 1, grid().index(moment));
    return index / perBar * perBar;
  }

  private Stretch stretch(int from, int to, double value) {
    return new Stretch(grid().moment(from), grid().moment(to), value);
  }

  TimeGrid grid() {
    return timeline.grid();
  }
}
