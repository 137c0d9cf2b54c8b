package org.riskbench.chart;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What jsplot has no setting for, said in plotly's own words on the {@code layout} and the traces
 * just before they are drawn: the chart fills its element, follows the theme, writes percentages
 * and names both axes on hovering.
 */
final class FigureDress {
  /** Room above the highest value, so that a line along the top is seen whole. */
  private static final double TOP_ROOM = 0.01;

  private static final int MOST_INSIDE = 7;

  private FigureDress() {}

  static String script(ChartDescription chart, ChartColors colors) {
    StringBuilder script = new StringBuilder();
    script.append(
        """

        config.showTips = false;
        delete layout.width; delete layout.height; layout.autosize = true;
        layout.paper_bgcolor = '%1$s'; layout.plot_bgcolor = '%1$s';
        layout.font = {color: '%2$s', size: 12, family: 'system-ui, "DejaVu Sans", sans-serif'};
        layout.title = {text: layout.title, x: 0, xref: 'paper', y: 1, yref: 'container',
            yanchor: 'top', pad: {t: 8}, font: {size: 14}};
        layout.legend = {%4$s, bgcolor: '%1$sC8', font: {size: 11}};
        layout.bargap = 0.06;
        layout.hovermode = 'closest';
        layout.hoverlabel = {bgcolor: '%1$s', bordercolor: '%3$s', font: {color: '%2$s'}};
        [layout.xaxis, layout.yaxis].forEach(function (axis) {
          axis.type = 'linear'; axis.autorange = false; axis.gridcolor = '%3$s'; axis.zeroline = false;
          axis.linecolor = '%3$s'; axis.showline = true; axis.automargin = true;
          axis.title = {text: axis.title, standoff: 6};
        });
        """
            .formatted(colors.background(), colors.text(), colors.grid(), names(chart)));
    script.append(axis("xaxis", chart.x()));
    script.append(axis("yaxis", chart.y()));
    script.append("layout.yaxis.range[1] = ").append(topOf(chart.y())).append(";\n");
    for (int i = 0; i < chart.series().size(); i++) {
      Series series = chart.series().get(i);
      script.append(hover(i, series.style()));
      script.append(dash(i, series.style(), TablesawFigure.tone(chart, i)));
      script.append(notes(i, series));
    }
    return script.toString();
  }

  /** Inside the chart while there are few; many would cover it. */
  private static String names(ChartDescription chart) {
    return chart.series().size() <= MOST_INSIDE ? chart.names().forPlotly() : "x: 1.02, y: 1";
  }

  /** Marks, each hollow or full, and what is said of them. */
  private static String notes(int place, Series series) {
    if (series.notes().isEmpty()) {
      return "";
    }
    String texts =
        series.notes().stream()
            .map(note -> PlainText.quoted(note.text()))
            .collect(Collectors.joining(","));
    String marks =
        series.notes().stream()
            .map(note -> note.faint() ? "'circle-open'" : "'circle'")
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "trace%1$d.mode = 'lines+markers'; trace%1$d.text = [%2$s];%n"
            + "trace%1$d.marker = {size: 8, color: trace%1$d.line.color, symbol: [%3$s]};%n"
            + "trace%1$d.hovertemplate = '%%{text}';%n",
        place,
        texts,
        marks);
  }

  private static String axis(String name, Axis axis) {
    return switch (axis.format()) {
      case DAY ->
          String.format(
              Locale.ROOT,
              """
          layout.%1$s.type = 'date'; layout.%1$s.hoverformat = '%%-d %%b %%Y';
          layout.%1$s.range = layout.%1$s.range.map(Number);
          data.forEach(function (trace) { trace.%2$s = trace.%2$s.map(Number); });
          """,
              name,
              name.substring(0, 1));
      case PERCENT ->
          "layout.%1$s.tickformat = '.0%%'; layout.%1$s.hoverformat = '.2%%';%n".formatted(name);
      case NUMBER ->
          "layout.%1$s.tickformat = ',~g'; layout.%1$s.hoverformat = ',~g';%n".formatted(name);
    };
  }

  private static String dash(int place, Series.Style style, int tone) {
    return switch (style) {
      case LINE, STEP ->
          String.format(
              Locale.ROOT, "trace%d.line.dash = '%s';%n", place, Dash.of(tone).forPlotly());
      case BAR -> tone % 2 == 0 ? "" : hatched(place);
      case REFERENCE -> "";
    };
  }

  /** Bars of the second of two classes are told apart without colour, too. */
  private static String hatched(int place) {
    return String.format(
        Locale.ROOT, "trace%d.marker.pattern = {shape: '/', size: 5, solidity: 0.35};%n", place);
  }

  private static double topOf(Axis axis) {
    return axis.max() + TOP_ROOM * (axis.max() - axis.min());
  }

  private static String hover(int place, Series.Style style) {
    String setting =
        style == Series.Style.REFERENCE
            ? "hoverinfo = 'skip'; trace%1$d.showlegend = false"
            : "hovertemplate = '%{xaxis.title.text}: %{x}<br>%{yaxis.title.text}: %{y}'";
    return String.format(Locale.ROOT, "trace%1$d." + setting.replace("%{", "%%{") + ";%n", place);
  }
}
