package org.riskbench.ui.kit;

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
}
