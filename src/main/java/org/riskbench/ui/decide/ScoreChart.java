package org.riskbench.ui.decide;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.Cursor;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.riskbench.threshold.ScoreHistogram;

/**
 * Risk scores by class as two step areas, each a share of its own class so that rare fraud stays
 * visible, with the zones of the decisions behind and the two handles in front. FX thread only.
 */
final class ScoreChart extends AreaChart<Number, Number> {
  private static final int HIGHEST = 1000;
  private static final double HIT_WIDTH = 12;

  private final IntegerProperty review = new SimpleIntegerProperty();
  private final IntegerProperty decline = new SimpleIntegerProperty();
  private final Series<Number, Number> goods = new Series<>();
  private final Series<Number, Number> frauds = new Series<>();
  private final List<Zone> zones;
  private final Line reviewLine = line("review");
  private final Line declineLine = line("decline");
  private final Line reviewGrip = grip();
  private final Line declineGrip = grip();

  /** A tinted part of the scale with its decision's name. */
  private record Zone(Rectangle area, Label name) {}

  ScoreChart(String scoreTitle, String shareTitle, String good, String fraud, List<String> zones) {
    super(new NumberAxis(0, HIGHEST, 100), new NumberAxis());
    ((NumberAxis) getXAxis()).setMinorTickVisible(false);
    ((NumberAxis) getYAxis()).setMinorTickVisible(false);
    getXAxis().setLabel(scoreTitle);
    getYAxis().setLabel(shareTitle);
    setAnimated(false);
    setCreateSymbols(false);
    setVerticalGridLinesVisible(false);
    getXAxis().setAnimated(false);
    getYAxis().setAnimated(false);
    getStyleClass().add("score-chart");
    goods.setName(good);
    frauds.setName(fraud);
    setData(FXCollections.observableArrayList(List.of(goods, frauds)));
    this.zones = zones.stream().map(ScoreChart::zone).toList();
    for (int i = this.zones.size() - 1; i >= 0; i--) {
      this.zones.get(i).area().getStyleClass().add("zone-" + i);
      getPlotChildren().add(0, this.zones.get(i).area());
    }
    this.zones.forEach(zone -> getPlotChildren().add(zone.name()));
    getPlotChildren().addAll(reviewLine, declineLine, reviewGrip, declineGrip);
    review.addListener((property, before, score) -> placeMarks());
    decline.addListener((property, before, score) -> placeMarks());
  }

  private static Zone zone(String name) {
    Rectangle area = new Rectangle();
    area.setMouseTransparent(true);
    Label label = new Label(name);
    label.getStyleClass().add("zone-name");
    label.setMouseTransparent(true);
    return new Zone(area, label);
  }

  private static Line line(String style) {
    Line line = new Line();
    line.setMouseTransparent(true);
    line.getStyleClass().addAll("threshold-line", style);
    return line;
  }

  /** Wider than the line it lies over, so that a hand finds it. */
  private static Line grip() {
    Line line = new Line();
    line.setStrokeWidth(HIT_WIDTH);
    line.setOpacity(0);
    line.setCursor(Cursor.H_RESIZE);
    return line;
  }

  Line reviewGrip() {
    return reviewGrip;
  }

  Line declineGrip() {
    return declineGrip;
  }

  IntegerProperty reviewProperty() {
    return review;
  }

  IntegerProperty declineProperty() {
    return decline;
  }

  /** Shows another run's scores. */
  void show(ScoreHistogram histogram) {
    goods.getData().setAll(steps(histogram, histogram.good()));
    frauds.getData().setAll(steps(histogram, histogram.fraud()));
  }

  private static List<Data<Number, Number>> steps(ScoreHistogram histogram, double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    List<Data<Number, Number>> points = FXCollections.observableArrayList();
    for (int bin = 0; bin < histogram.bins(); bin++) {
      double percent = total > 0 ? 100 * weights[bin] / total : 0;
      points.add(new Data<>(histogram.from(bin), percent));
      points.add(new Data<>(histogram.to(bin), percent));
    }
    return points;
  }

  /** The score under a horizontal position in the scene, 0 to 1000. */
  int scoreAt(double sceneX) {
    double x = getXAxis().sceneToLocal(sceneX, 0).getX();
    double score = getXAxis().getValueForDisplay(x).doubleValue();
    return (int) Math.max(0, Math.min(HIGHEST, Math.round(score)));
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    placeMarks();
  }

  private void placeMarks() {
    double height = getYAxis().getHeight();
    double left = getXAxis().getDisplayPosition(0);
    double first = getXAxis().getDisplayPosition(review.get());
    double second = getXAxis().getDisplayPosition(decline.get());
    double right = getXAxis().getDisplayPosition(HIGHEST);
    place(reviewLine, first, height);
    place(declineLine, second, height);
    place(reviewGrip, first, height);
    place(declineGrip, second, height);
    double[] edges = {left, first, second, right};
    for (int i = 0; i < zones.size(); i++) {
      place(zones.get(i), edges[i], edges[i + 1], height);
    }
  }

  private static void place(Line line, double x, double height) {
    line.setStartX(x);
    line.setEndX(x);
    line.setStartY(0);
    line.setEndY(height);
  }

  private static void place(Zone zone, double from, double to, double height) {
    zone.area().setX(from);
    zone.area().setWidth(Math.max(0, to - from));
    zone.area().setHeight(height);
    double width = zone.name().prefWidth(-1);
    zone.name().setVisible(to - from > width + 8);
    zone.name()
        .resizeRelocate(from + (to - from - width) / 2, 4, width, zone.name().prefHeight(-1));
  }
}
