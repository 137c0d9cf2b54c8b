package org.riskbench.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.riskbench.chart.Series.PointNote;
import org.riskbench.chart.Series.Style;
import org.riskbench.evaluation.Estimate;
import org.riskbench.evaluation.GroupFigures;

/** Describes how figures move over time. Every description is deterministic. */
public final class TimeCharts {
  private static final double HEADROOM = 0.05;

  /** Marks at 1 are seen whole. */
  private static final double HIGHEST = 1.03;

  private TimeCharts() {}

  /**
   * Groups of records along an axis of time.
   *
   * @param title of the axis
   * @param format how places are written
   * @param places of the groups, rising
   * @param step about how far apart they are, above 0
   * @param names of the groups
   */
  public record Course(
      String title, Axis.Format format, List<Double> places, double step, List<String> names) {
    public Course {
      places = List.copyOf(places);
      names = List.copyOf(names);
    }

    private Axis axis() {
      double from = places.get(0) - step / 2;
      return new Axis(title, from, places.get(places.size() - 1) + step / 2, format);
    }
  }

  /**
   * A line of such a chart.
   *
   * @param name for the legend; any text
   * @param tone which colour and dash, from 0
   * @param groups figures of the groups in the order of the course
   */
  public record Line(String name, int tone, List<GroupFigures> groups) {
    public Line {
      groups = List.copyOf(groups);
    }
  }

  /**
   * What is told of each group.
   *
   * @param title its name, also of the axis
   * @param format how its values are written
   * @param fromZero whether the axis begins at 0 whatever the values
   * @param of the figure of a group, 0 to 1
   */
  public record Figure(
      String title, Axis.Format format, boolean fromZero, Function<GroupFigures, Estimate> of) {
    private OptionalDouble value(GroupFigures group) {
      return of.apply(group).value();
    }

    private String text(GroupFigures group) {
      double value = value(group).orElse(0);
      return format == Axis.Format.PERCENT
          ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
          : String.format(Locale.ROOT, "%.3f", value);
    }
  }

  /**
   * A figure of each group, group after group. A group without that figure has no point; one of few
   * records has a hollow one.
   *
   * @param lines in the order of the legend
   */
  public static ChartDescription course(Course course, List<Line> lines, Figure figure) {
    List<Series> series = lines.stream().map(line -> series(course, line, figure)).toList();
    double[] values = series.stream().flatMapToDouble(each -> Arrays.stream(each.y())).toArray();
    double low = figure.fromZero() ? 0 : Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    double room = Math.max(0.01, high - low) * HEADROOM;
    return new ChartDescription(
        figure.title(),
        course.axis(),
        new Axis(
            figure.title(),
            Math.max(0, low - room),
            Math.min(HIGHEST, high + room),
            figure.format()),
        series,
        Corner.BOTTOM_RIGHT,
        sentence(course, lines, figure));
  }

  private static Series series(Course course, Line line, Figure figure) {
    List<GroupFigures> groups = line.groups();
    int[] told =
        IntStream.range(0, groups.size())
            .filter(i -> figure.value(groups.get(i)).isPresent())
            .toArray();
    List<PointNote> notes = new ArrayList<>();
    for (int i : told) {
      GroupFigures group = groups.get(i);
      notes.add(
          new PointNote(
              String.format(
                  Locale.ROOT,
                  "%s: %s (%,d records, %,d fraud)",
                  course.names().get(i),
                  figure.text(group),
                  group.records(),
                  group.frauds()),
              group.fewFrauds()));
    }
    return new Series(
        line.name(),
        IntStream.of(told).mapToDouble(i -> course.places().get(i)).toArray(),
        IntStream.of(told).mapToDouble(i -> figure.value(groups.get(i)).orElse(0)).toArray(),
        Style.LINE,
        line.tone(),
        notes);
  }

  private static String sentence(Course course, List<Line> lines, Figure figure) {
    List<String> parts = new ArrayList<>();
    for (Line line : lines) {
      int[] told =
          IntStream.range(0, line.groups().size())
              .filter(i -> figure.value(line.groups().get(i)).isPresent())
              .toArray();
      if (told.length > 0) {
        parts.add(
            line.name()
                + " goes from "
                + told(course, line, figure, told[0])
                + " to "
                + told(course, line, figure, told[told.length - 1]));
      }
    }
    return parts.isEmpty()
        ? figure.title() + ": no group of records has both classes."
        : figure.title() + ": " + String.join("; ", parts) + ".";
  }

  private static String told(Course course, Line line, Figure figure, int group) {
    return figure.text(line.groups().get(group)) + " (" + course.names().get(group) + ")";
  }
}
