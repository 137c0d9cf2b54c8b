package org.riskbench.ui.kit;

import java.util.List;
import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;

/** The figures at the ticks of an axis, as the rest of the window writes them. FX thread only. */
public final class AxisFigures extends StringConverter<Number> {
  private AxisFigures() {}

  /** Writes them at these axes. */
  public static void at(NumberAxis... axes) {
    List.of(axes).forEach(axis -> axis.setTickLabelFormatter(new AxisFigures()));
  }

  @Override
  public String toString(Number tick) {
    return Formats.number(tick.doubleValue());
  }

  @Override
  public Number fromString(String text) {
    throw new UnsupportedOperationException("ticks are not typed");
  }
}
