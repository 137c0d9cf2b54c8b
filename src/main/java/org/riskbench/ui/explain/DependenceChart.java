package org.riskbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.riskbench.explain.DependencePoint;
import org.riskbench.explain.DependencePoint.Spread;
import org.riskbench.explain.DependenceReport;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.AxisFigures;
import org.riskbench.ui.kit.Scales;

/**
 * What a model makes of records put at one value after another: points in equal steps, so that the
 * crowded middle of a skewed column is seen as well as its ends, over bars of how many records lie
 * there. FX thread only.
 */
final class DependenceChart extends LineChart<Number, Number> {
  private static final PseudoClass THIN = PseudoClass.getPseudoClass("thin");
  private static final double DENSITY = 0.22;
  private static final double BAR = 0.8;
  private static final double RADIUS = 4;
  private static final int FEW_LEVELS = 8;

  private final Series<Number, Number> line = new Series<>();
  private final Group behind = new Group();
  private final Group before = new Group();
  private final Polygon band = new Polygon();
  private List<DependencePoint> points = List.of();
  private List<Rectangle> bars = List.of();
  private boolean isProbability;
  private int joined;

  DependenceChart() {
    super(new NumberAxis(-1, 1, 1), new NumberAxis(0, 1, 1));
    getStyleClass().add("dependence-chart");
    setAnimated(false);
    setCreateSymbols(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    setVerticalZeroLineVisible(false);
    for (NumberAxis axis : List.of(across(), up())) {
      axis.setAnimated(false);
      axis.setAutoRanging(false);
      axis.setMinorTickVisible(false);
    }
    AxisFigures.at(up());
    band.getStyleClass().add("band");
    behind.setManaged(false);
    before.setManaged(false);
    setData(FXCollections.observableArrayList(List.of(line)));
    getPlotChildren().add(0, behind);
    getPlotChildren().add(before);
  }

  private NumberAxis across() {
    return (NumberAxis) getXAxis();
  }

  private NumberAxis up() {
    return (NumberAxis) getYAxis();
  }

  /**
   * Shows a report.
   *
   * @param names of each point
   * @param probability whether probabilities are shown rather than scores
   * @param figure what is shown
   */
  void show(
      DependenceReport report, IntFunction<String> names, boolean probability, String figure) {
    points = report.points();
    isProbability = probability;
    boolean levels = report.factor().kind() == ColumnKind.CATEGORY;
    joined = levels ? 0 : (int) points.stream().filter(each -> !each.value().isMissing()).count();
    across().setLabel(report.factor().name());
    across().setTickLabelFormatter(new PointNames(names, points.size()));
    across().setTickLabelRotation(levels && points.size() > FEW_LEVELS ? -35 : 0);
    across().setTickUnit(1);
    across().setLowerBound(-1);
    across().setUpperBound(points.size());
    up().setLabel(figure);
    scale();
    List<Data<Number, Number>> data = new ArrayList<>();
    for (int i = 0; i < joined; i++) {
      data.add(new Data<>(i, spread(points.get(i)).mean()));
    }
    line.getData().setAll(data);
    redraw();
    requestChartLayout();
  }

  private Spread spread(DependencePoint point) {
    return isProbability ? point.probability() : point.score();
  }

  private void scale() {
    double high = points.stream().mapToDouble(each -> spread(each).high()).max().orElse(1);
    double most = points.stream().mapToDouble(each -> spread(each).mean()).max().orElse(1);
    double top = Math.max(Math.max(high, most), isProbability ? 0.01 : 10);
    double step = Scales.step(top, 5, 0);
    up().setLowerBound(0);
    up().setTickUnit(step);
    up().setUpperBound(step * Math.ceil(top / step));
  }

  private void redraw() {
    bars = points.stream().map(each -> bar()).toList();
    behind.getChildren().setAll(band);
    behind.getChildren().addAll(bars);
    before.getChildren().clear();
    for (int i = 0; i < points.size(); i++) {
      Line whisker = new Line();
      whisker.getStyleClass().add("whisker");
      whisker.setVisible(i >= joined);
      Circle dot = new Circle(RADIUS);
      dot.getStyleClass().add("dot");
      dot.pseudoClassStateChanged(THIN, points.get(i).isThin());
      before.getChildren().addAll(whisker, dot);
    }
  }

  private static Rectangle bar() {
    Rectangle bar = new Rectangle();
    bar.getStyleClass().add("density");
    return bar;
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    double most = points.stream().mapToDouble(DependencePoint::share).max().orElse(1);
    double height = up().getHeight();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double x = across().getDisplayPosition(i);
      Spread spread = spread(points.get(i));
      double tall = DENSITY * height * points.get(i).share() / Math.max(most, 1e-12);
      double wide = BAR * Math.abs(across().getDisplayPosition(i + 1) - x);
      place(bars.get(i), x, height, wide, tall);
      place(i, x, spread);
      if (i < joined) {
        low.addAll(0, List.of(x, up().getDisplayPosition(spread.low())));
        high.addAll(List.of(x, up().getDisplayPosition(spread.high())));
      }
    }
    high.addAll(low);
    band.getPoints().setAll(high);
  }

  private static void place(Rectangle bar, double x, double height, double wide, double tall) {
    bar.setX(x - wide / 2);
    bar.setWidth(wide);
    bar.setY(height - tall);
    bar.setHeight(tall);
  }

  private void place(int point, double x, Spread spread) {
    Line whisker = (Line) before.getChildren().get(2 * point);
    whisker.setStartX(x);
    whisker.setEndX(x);
    whisker.setStartY(up().getDisplayPosition(spread.low()));
    whisker.setEndY(up().getDisplayPosition(spread.high()));
    Circle dot = (Circle) before.getChildren().get(2 * point + 1);
    dot.setCenterX(x);
    dot.setCenterY(up().getDisplayPosition(spread.mean()));
  }

  /** Names of the points in place of their numbers. */
  private static final class PointNames extends StringConverter<Number> {
    private final IntFunction<String> names;
    private final int count;

    PointNames(IntFunction<String> names, int count) {
      this.names = names;
      this.count = count;
    }

    @Override
    public String toString(Number place) {
      int point = (int) Math.round(place.doubleValue());
      return point >= 0 && point < count ? names.apply(point) : "";
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("nobody types on an axis");
    }
  }
}
