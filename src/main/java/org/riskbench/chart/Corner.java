package org.riskbench.chart;

/** Where the names of a chart's series stand: in the corner that its lines leave free. */
public enum Corner {
  TOP_RIGHT(0.99, "right", 0.99, "top"),
  BOTTOM_RIGHT(0.99, "right", 0.02, "bottom"),
  TOP_LEFT(0.01, "left", 0.99, "top");

  private final double x;
  private final String xAnchor;
  private final double y;
  private final String yAnchor;

  Corner(double x, String xAnchor, double y, String yAnchor) {
    this.x = x;
    this.xAnchor = xAnchor;
    this.y = y;
    this.yAnchor = yAnchor;
  }

  /** As plotly places a legend. */
  String forPlotly() {
    return "x: " + x + ", xanchor: '" + xAnchor + "', y: " + y + ", yanchor: '" + yAnchor + "'";
  }
}
