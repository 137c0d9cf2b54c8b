package org.riskbench.ui.kit;

import org.riskbench.chart.ChartColors;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.TablesawFigure;

/** A figure as the script that draws it with plotly. */
@FunctionalInterface
public interface FigureScript {
  /**
   * The script, without script tags.
   *
   * @param target id of the page element to draw into
   * @param dark whether the window is dark
   */
  String drawInto(String target, boolean dark);

  /** A chart as a Tablesaw figure in the window's colours. */
  static FigureScript of(ChartDescription chart) {
    return (target, dark) ->
        TablesawFigure.script(chart, target, dark ? ChartColors.DARK : ChartColors.LIGHT);
  }
}
