package org.riskbench.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.chart.Axis;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Series;
import org.riskbench.ui.kit.ChartFigures.Cell;

/** The figures of a described chart: one line a place, one column a series. */
final class DescribedFigures {
  /** Curves of many points are told at so many steps of their axis. */
  private static final int STEPS = 20;

  /** Charts of no more points are told whole. */
  private static final int FEW = 60;

  private DescribedFigures() {}

  static ChartFigures of(ChartDescription chart) {
    List<Series> told =
        chart.series().stream().filter(each -> each.style() != Series.Style.REFERENCE).toList();
    List<String> heads = new ArrayList<>(List.of(chart.x().title()));
    told.forEach(series -> heads.add(headOf(series, chart)));
    double[] places = places(told, chart.x());
    List<List<Cell>> lines = new ArrayList<>();
    for (double place : places) {
      List<Cell> line = new ArrayList<>(List.of(cell(chart.x(), place)));
      told.forEach(series -> line.add(cell(chart.y(), at(series, place))));
      lines.add(line);
    }
    return new ChartFigures(chart.title(), chart.alternative(), heads, lines);
  }

  private static String headOf(Series series, ChartDescription chart) {
    return series.name().isBlank() ? chart.y().title() : series.name();
  }

  /** Every place if there are few, else as many as can be read. */
  private static double[] places(List<Series> all, Axis axis) {
    double[] every =
        all.stream()
            .flatMapToDouble(series -> DoubleStream.of(series.x()))
            .sorted()
            .distinct()
            .toArray();
    if (every.length <= FEW) {
      return every;
    }
    double step = (axis.max() - axis.min()) / STEPS;
    return IntStream.rangeClosed(0, STEPS).mapToDouble(i -> axis.min() + i * step).toArray();
  }

  /** What a series comes to at a place; not a number outside of it. */
  static double at(Series series, double place) {
    double[] x = series.x();
    int found = Arrays.binarySearch(x, place);
    if (found >= 0) {
      return series.y()[last(x, found)];
    }
    int after = -found - 1;
    boolean isWithin = after > 0 && after < x.length;
    return switch (series.style()) {
      case STEP -> after < x.length ? series.y()[after] : Double.NaN;
      case LINE, REFERENCE -> isWithin ? between(series, after, place) : Double.NaN;
      case BAR -> Double.NaN;
    };
  }

  /** Where a curve rises straight up, its upper end counts. */
  private static int last(double[] x, int found) {
    int last = found;
    while (last + 1 < x.length && x[last + 1] == x[found]) {
      last++;
    }
    return last;
  }

  private static double between(Series series, int after, double place) {
    double width = series.x()[after] - series.x()[after - 1];
    double share = (place - series.x()[after - 1]) / width;
    return series.y()[after - 1] + share * (series.y()[after] - series.y()[after - 1]);
  }

  private static Cell cell(Axis axis, double value) {
    if (Double.isNaN(value)) {
      return Cell.of(Formats.NONE, value);
    }
    return switch (axis.format()) {
      case PERCENT -> Cell.share(value);
      case DAY -> Cell.text(Formats.day(value));
      case NUMBER -> Cell.number(value);
    };
  }
}
