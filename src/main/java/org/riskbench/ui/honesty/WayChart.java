package org.riskbench.ui.honesty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ScatterChart;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.riskbench.evaluation.Interval;
import org.riskbench.ui.kit.AxisFigures;

/**
 * The figure of each way as a dot with its interval as a line, and a dashed line down from the one
 * to believe. FX thread only.
 */
final class WayChart extends ScatterChart<Number, String> {
  private static final double DOT = 5;

  /** What is left free at either end, of the stretch that figures take. */
  private static final double MARGIN = 0.08;

  private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2};
  private static final int TICKS = 7;

  private final NumberAxis figures;
  private final CategoryAxis ways;
  private final Line believed = new Line();
  private List<Mark> marks = List.of();

  /** One way with what stands for it. */
  private record Mark(WayRow row, Line interval, Circle dot) {}

  WayChart() {
    super(new NumberAxis(0, 1, 0.1), new CategoryAxis());
    figures = (NumberAxis) getXAxis();
    ways = (CategoryAxis) getYAxis();
    figures.setMinorTickVisible(false);
    figures.setSide(Side.BOTTOM);
    AxisFigures.at(figures);
    setAnimated(false);
    figures.setAnimated(false);
    ways.setAnimated(false);
    setLegendVisible(false);
    setHorizontalGridLinesVisible(false);
    getStyleClass().add("way-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    believed.getStyleClass().add("believed-line");
    setData(FXCollections.observableArrayList(List.of(new Series<Number, String>())));
  }

  /** Shows these ways, the first on top. */
  void show(List<WayRow> rows, String title) {
    getPlotChildren().removeAll(nodes());
    figures.setLabel(title);
    List<String> names = new ArrayList<>(rows.stream().map(WayRow::title).toList());
    Collections.reverse(names); // the axis counts from below
    ways.setCategories(FXCollections.observableArrayList(names));
    scale(rows);
    marks = rows.stream().map(WayChart::mark).toList();
    getPlotChildren().addAll(nodes());
    requestChartLayout();
  }

  private List<javafx.scene.Node> nodes() {
    List<javafx.scene.Node> nodes = new ArrayList<>(List.of(believed));
    marks.forEach(mark -> nodes.addAll(List.of(mark.interval, mark.dot)));
    return nodes;
  }

  private static Mark mark(WayRow row) {
    Line interval = new Line();
    interval.getStyleClass().add("way-interval");
    Circle dot = new Circle(DOT);
    dot.getStyleClass().add("way-dot");
    if (row.believed()) {
      interval.getStyleClass().add("believed");
      dot.getStyleClass().add("believed");
    }
    return new Mark(row, interval, dot);
  }

  private void scale(List<WayRow> rows) {
    double low = rows.stream().flatMapToDouble(WayChart::ends).min().orElse(0);
    double high = rows.stream().flatMapToDouble(WayChart::ends).max().orElse(1);
    double margin = Math.max(STEPS[0], (high - low) * MARGIN);
    double step = step(high - low + 2 * margin);
    figures.setTickUnit(step);
    figures.setLowerBound(Math.max(0, Math.floor((low - margin) / step) * step));
    figures.setUpperBound(Math.min(1, Math.ceil((high + margin) / step) * step));
  }

  private static double step(double stretch) {
    return DoubleStream.of(STEPS)
        .filter(step -> stretch / step <= TICKS)
        .findFirst()
        .orElse(STEPS[STEPS.length - 1]);
  }

  private static DoubleStream ends(WayRow row) {
    double value = row.shown().value();
    return row.shown()
        .interval()
        .map(found -> DoubleStream.of(found.low(), value, found.high()))
        .orElseGet(() -> DoubleStream.of(value));
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    believed.setVisible(false);
    marks.forEach(this::place);
  }

  private void place(Mark mark) {
    double x = figures.getDisplayPosition(mark.row.shown().value());
    double y = ways.getDisplayPosition(mark.row.title());
    mark.dot.setCenterX(x);
    mark.dot.setCenterY(y);
    double low = mark.row.shown().interval().map(Interval::low).map(this::at).orElse(x);
    double high = mark.row.shown().interval().map(Interval::high).map(this::at).orElse(x);
    mark.interval.setStartX(low);
    mark.interval.setEndX(high);
    mark.interval.setStartY(y);
    mark.interval.setEndY(y);
    if (mark.row.believed()) {
      believed.setVisible(true);
      believed.setStartX(x);
      believed.setEndX(x);
      believed.setStartY(0);
      believed.setEndY(ways.getHeight());
    }
  }

  private double at(double figure) {
    return figures.getDisplayPosition(figure);
  }
}
