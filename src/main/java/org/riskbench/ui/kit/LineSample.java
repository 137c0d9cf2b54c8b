package org.riskbench.ui.kit;

import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.riskbench.chart.ChartColors;
import org.riskbench.chart.Dash;

/** A short line that looks as a run's does in charts. */
public final class LineSample extends Line {
  private static final double LENGTH = 28;

  public LineSample() {
    super(0, 0, LENGTH, 0);
    setStrokeWidth(3);
    setStrokeLineCap(StrokeLineCap.BUTT);
  }

  /** Looks as a tone does in the window's colours. */
  public void show(int tone, boolean dark) {
    ChartColors colors = dark ? ChartColors.DARK : ChartColors.LIGHT;
    setStroke(Color.web(colors.series(tone)));
    getStrokeDashArray().setAll(Dash.of(tone).lengths());
  }
}
