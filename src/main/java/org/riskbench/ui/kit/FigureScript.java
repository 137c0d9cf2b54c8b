package org.riskbench.ui.kit;

import org.riskbench.chart.ChartColors;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.TablesawFigure;

/**
 * A chart as the script that draws it with plotly, in the window's colours. Equal if it draws the
 * same chart.
 */
public record FigureScript(ChartDescription chart) {
  /**
   * The script, without script tags. Any thread: the first one takes a third of a second.
   *
   * @param target id of the page element to draw into
   * @param dark whether the window is dark
   */
  public String drawInto(String target, boolean dark) {
    return TablesawFigure.script(chart, target, dark ? ChartColors.DARK : ChartColors.LIGHT);
  }
}
