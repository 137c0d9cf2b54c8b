package org.riskbench.ui.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;

/** The figures at the ticks of an axis, as the rest of the window writes them. FX thread only. */
public final class AxisFigures extends StringConverter<Number> {
  private static final MathContext DIGITS = new MathContext(7);

  AxisFigures() {}

  /** Writes them at these axes. */
  public static void at(NumberAxis... axes) {
    List.of(axes).forEach(axis -> axis.setTickLabelFormatter(new AxisFigures()));
  }

  @Override
  public String toString(Number tick) {
    // The ends of an axis lie a hair beyond the last tick, or a sum of steps beside it.
    double rounded = new BigDecimal(tick.doubleValue()).round(DIGITS).doubleValue();
    return Formats.number(rounded);
  }

  @Override
  public Number fromString(String text) {
    throw new UnsupportedOperationException("ticks are not typed");
  }
}
