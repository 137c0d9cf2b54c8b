package org.riskbench.chart;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.riskbench.chart.Series.Style;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A description drawn as a Tablesaw figure, and the script that puts it into an element of a page.
 * Deterministic; any thread.
 */
public final class TablesawFigure {
  private static final String OPENING = "<script>";
  private static final String CLOSING = "</script>";
  private static final String DRAW = "Plotly.newPlot(";
  private static final Pattern ELEMENT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final double LINE_WIDTH = 2;
  private static final double BAR_OPACITY = 0.6;

  private TablesawFigure() {}

  /**
   * The script that draws a chart into an element, replacing what it shows. It needs {@link
   * DrawingScript} run before, leaves no variable behind, and can stand inside a script element:
   * names can't break out of it.
   *
   * @param elementId id of the element that is filled: a letter, then letters, digits or _
   */
  public static String script(ChartDescription chart, String elementId, ChartColors colors) {
    if (!ELEMENT.matcher(elementId).matches()) {
      throw new IllegalArgumentException("an element's id is letters, digits and _");
    }
    String tagged = figure(chart, colors).asJavascript(elementId);
    int draw = tagged.lastIndexOf(DRAW);
    int start = tagged.indexOf(OPENING) + OPENING.length();
    int end = tagged.lastIndexOf(CLOSING);
    if (start > draw || draw > end) {
      throw new IllegalStateException("jsplot wrote a figure of another form");
    }
    String script =
        "(function () {"
            + tagged.substring(start, draw)
            + FigureDress.script(chart, colors)
            + tagged.substring(draw, end)
            + "})();";
    return PlainText.forScriptElement(script);
  }

  /** The figure without the parts of the layout that jsplot can't say. */
  static Figure figure(ChartDescription chart, ChartColors colors) {
    Layout layout =
        Layout.builder(PlainText.forFigure(chart.title()))
            .xAxis(axis(chart.x()))
            .yAxis(axis(chart.y()))
            .barMode(Layout.BarMode.OVERLAY)
            .margin(Margin.builder().top(30).bottom(44).left(56).right(12).build())
            .showLegend(true)
            .build();
    Config config =
        Config.builder().responsive(true).displayLogo(false).displayModeBar(false).build();
    Trace[] traces =
        IntStream.range(0, chart.series().size())
            .mapToObj(i -> trace(chart.series().get(i), tone(chart, i), colors))
            .toArray(Trace[]::new);
    return new Figure(layout, config, traces);
  }

  private static tech.tablesaw.plotly.components.Axis axis(Axis axis) {
    return tech.tablesaw.plotly.components.Axis.builder()
        .title(PlainText.forFigure(axis.title()))
        .range(axis.min(), axis.max())
        .build();
  }

  static int tone(ChartDescription chart, int place) {
    int tone = chart.series().get(place).tone();
    return tone == Series.BY_PLACE ? place : tone;
  }

  private static Trace trace(Series series, int tone, ChartColors colors) {
    String name = PlainText.forFigure(series.name());
    if (series.style() == Style.BAR) {
      Object[] places = Arrays.stream(series.x()).boxed().toArray();
      return BarTrace.builder(places, series.y())
          .name(name)
          .opacity(BAR_OPACITY)
          .marker(Marker.builder().color(colors.series(tone)).build())
          .build();
    }
    return ScatterTrace.builder(series.x(), series.y())
        .name(name)
        .mode(ScatterTrace.Mode.LINE)
        .line(line(series.style(), tone, colors))
        .build();
  }

  /** The dash is said later, as jsplot knows fewer. */
  private static Line line(Style style, int tone, ChartColors colors) {
    boolean reference = style == Style.REFERENCE;
    return Line.builder()
        .color(reference ? colors.reference() : colors.series(tone))
        .width(reference ? 1 : LINE_WIDTH)
        .dash(reference ? Line.Dash.DASH : Line.Dash.SOLID)
        .shape(style == Style.STEP ? Line.Shape.VH : Line.Shape.LINEAR)
        .build();
  }
}
