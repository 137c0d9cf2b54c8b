package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.riskbench.ui.data.ColumnDetail.Bar;
import org.riskbench.ui.data.ColumnDetail.GroupChart;
import org.riskbench.ui.kit.Formats;

/**
 * Groups as bars (records, left axis) with the fraud rate of each as dots and a line over them, on
 * a scale of its own at the right. FX thread only.
 */
final class GroupChartPane extends LineChart<Number, Number> {
  private static final double GAP = 0.12;
  private static final Duration SOON = Duration.millis(150);

  private final List<Rectangle> bars = new ArrayList<>();
  private final List<Rectangle> hits = new ArrayList<>();
  private final Label highest = scale();
  private final Label lowest = scale();
  private List<Bar> shown = List.of();

  GroupChartPane() {
    super(new NumberAxis(0, 1, 1), new NumberAxis(0, 1, 1));
    NumberAxis x = (NumberAxis) getXAxis();
    x.setTickLabelsVisible(false);
    x.setTickMarkVisible(false);
    x.setMinorTickVisible(false);
    x.setAnimated(false);
    NumberAxis y = (NumberAxis) getYAxis();
    y.setMinorTickVisible(false);
    y.setAnimated(false);
    y.setTickLabelFormatter(new ShortCounts());
    setAnimated(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    setVerticalZeroLineVisible(false);
    setAxisSortingPolicy(SortingPolicy.NONE);
    getStyleClass().add("group-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getPlotChildren().addAll(highest, lowest);
  }

  private static Label scale() {
    Label label = new Label();
    label.getStyleClass().add("rate-scale");
    label.setMouseTransparent(true);
    return label;
  }

  /** Shows other groups. Levels have no order, so no line leads from one to the next. */
  void show(GroupChart chart) {
    getStyleClass().remove("levels");
    if (!chart.ordered()) {
      getStyleClass().add("levels");
    }
    shown = chart.bars();
    double most = Math.max(1, shown.stream().mapToInt(Bar::rows).max().orElse(1));
    double top = round(most);
    NumberAxis y = (NumberAxis) getYAxis();
    y.setUpperBound(top);
    y.setTickUnit(top / 4);
    ((NumberAxis) getXAxis()).setUpperBound(shown.size());
    double rate = shown.stream().mapToDouble(Bar::fraudRate).filter(r -> r > 0).max().orElse(0);
    double full = rate > 0 ? round(rate * 100) / 100 : 1;
    Series<Number, Number> line = new Series<>();
    for (int i = 0; i < shown.size(); i++) {
      if (!Double.isNaN(shown.get(i).fraudRate())) {
        line.getData().add(new Data<>(i + 0.5, shown.get(i).fraudRate() / full * top));
      }
    }
    setData(FXCollections.observableArrayList(List.of(line)));
    line.getData().forEach(point -> point.getNode().setMouseTransparent(true));
    boolean labelled = !line.getData().isEmpty();
    highest.setText(labelled ? percent(full) : "");
    lowest.setText(labelled ? percent(0) : "");
    setAccessibleText(chart.sentence());
    replaceBars();
    requestChartLayout();
  }

  private void replaceBars() {
    getPlotChildren().removeAll(bars);
    getPlotChildren().removeAll(hits);
    bars.clear();
    hits.clear();
    for (Bar bar : shown) {
      Rectangle area = new Rectangle();
      area.getStyleClass().add("group-bar");
      bars.add(area);
      Rectangle hit = new Rectangle();
      hit.getStyleClass().add("group-hit");
      Tooltip hint = new Tooltip(bar.text());
      hint.setShowDelay(SOON);
      Tooltip.install(hit, hint);
      hits.add(hit);
    }
    getPlotChildren().addAll(0, bars);
    getPlotChildren().addAll(hits);
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    double height = getYAxis().getHeight();
    double step = getXAxis().getWidth() / Math.max(1, shown.size());
    for (int i = 0; i < bars.size(); i++) {
      double top = getYAxis().getDisplayPosition(shown.get(i).rows());
      place(bars.get(i), (i + GAP) * step, top, step * (1 - 2 * GAP), height - top);
      place(hits.get(i), i * step, 0, step, height);
    }
    double right = getXAxis().getWidth() - 2;
    double width = highest.prefWidth(-1);
    highest.resizeRelocate(right - width, 0, width, highest.prefHeight(-1));
    lowest.resizeRelocate(
        right - lowest.prefWidth(-1),
        height - lowest.prefHeight(-1),
        lowest.prefWidth(-1),
        lowest.prefHeight(-1));
  }

  private static void place(Rectangle area, double x, double y, double width, double height) {
    area.setX(x);
    area.setY(y);
    area.setWidth(Math.max(1, width));
    area.setHeight(Math.max(0, height));
  }

  /** The next of 1, 2, 4, 5, 8 and 10 times a power of ten: a quarter of it reads well. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 5, 8}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static String percent(double rate) {
    return Formats.trimmed("%.3g", rate * 100) + " %";
  }

  /** {@code 250k} takes less room than 250,000. */
  private static final class ShortCounts extends StringConverter<Number> {
    @Override
    public String toString(Number count) {
      double value = count.doubleValue();
      if (value >= 1e6) {
        return Formats.print("%.3gM", value / 1e6);
      }
      return value >= 10_000 ? Formats.print("%.0fk", value / 1e3) : Formats.print("%.0f", value);
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("ticks are not typed");
    }
  }
}
