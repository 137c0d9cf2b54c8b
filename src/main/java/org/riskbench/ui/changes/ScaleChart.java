package org.riskbench.ui.changes;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.riskbench.ui.kit.AxisFigures;
import org.riskbench.ui.kit.Formats;

/**
 * How many good records there are to one that scores at least so much, by the model so far, by the
 * one in hand and as the scale promises. FX thread only.
 */
final class ScaleChart extends LineChart<Number, Number> {
  private final Line mark = new Line();
  private int marked;

  ScaleChart(String scoreTitle, String oneInTitle) {
    super(new NumberAxis(0, 1000, 100), new NumberAxis(0, 4, 1));
    NumberAxis x = (NumberAxis) getXAxis();
    NumberAxis y = (NumberAxis) getYAxis();
    x.setMinorTickVisible(false);
    x.setAnimated(false);
    x.setLabel(scoreTitle);
    y.setMinorTickVisible(false);
    y.setAnimated(false);
    y.setLabel(oneInTitle);
    AxisFigures.at(x);
    y.setTickLabelFormatter(new OneIn());
    setAnimated(false);
    setCreateSymbols(false);
    setVerticalGridLinesVisible(false);
    getStyleClass().add("scale-chart");
    mark.getStyleClass().add("scale-mark");
    mark.setMouseTransparent(true);
    getPlotChildren().add(mark);
  }

  /** Shows a shift. */
  void show(ScaleShift shift, String before, String after, String promised) {
    setData(
        FXCollections.observableArrayList(
            List.of(
                series(before, shift, ScaleShift.Point::before),
                series(after, shift, ScaleShift.Point::after),
                series(promised, shift, point -> OptionalDouble.of(point.promised())))));
  }

  private static Series<Number, Number> series(
      String name, ScaleShift shift, Function<ScaleShift.Point, OptionalDouble> share) {
    Series<Number, Number> series = new Series<>();
    series.setName(name);
    for (ScaleShift.Point point : shift.points()) {
      share
          .apply(point)
          .ifPresent(found -> series.getData().add(new Data<>(point.score(), -Math.log10(found))));
    }
    return series;
  }

  /** Marks a score. */
  void mark(int score) {
    marked = score;
    requestChartLayout();
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    double x = getXAxis().getDisplayPosition(marked);
    mark.setStartX(x);
    mark.setEndX(x);
    mark.setStartY(0);
    mark.setEndY(getYAxis().getHeight());
  }

  /** A logarithm as the number it stands for. */
  private static final class OneIn extends StringConverter<Number> {
    @Override
    public String toString(Number logarithm) {
      return Formats.print("%,.0f", Math.pow(10, logarithm.doubleValue()));
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("an axis reads no text");
    }
  }
}
