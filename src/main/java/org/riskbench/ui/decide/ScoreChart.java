package org.riskbench.ui.decide;

import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.riskbench.threshold.ScoreHistogram;
import org.riskbench.ui.kit.AxisFigures;

/**
 * Risk scores by class as two step areas, each a share of its own class so that rare fraud stays
 * visible, with the zones of the bands behind and the handles in front. FX thread only.
 */
final class ScoreChart extends AreaChart<Number, Number> {
  private static final int HIGHEST = 1000;
  private static final double HIT_WIDTH = 12;

  /** Of the hatching along the axis where scores are extrapolated. */
  private static final double GUESSED_HEIGHT = 8;

  private final Series<Number, Number> goods = new Series<>();
  private final Series<Number, Number> frauds = new Series<>();
  private final Group behind = new Group();
  private final Group before = new Group();
  private final Rectangle guessed = new Rectangle();
  private final String scoreTitle;
  private final String shareTitle;
  private final ObjIntConsumer<Line> onGrip;
  private List<Zone> zones = List.of();
  private List<Mark> marks = List.of();
  private List<Integer> edges = List.of();
  private int resolvedUpTo = HIGHEST;

  /** A tinted part of the scale with its name, and the handle where it begins, if it has one. */
  private record Zone(Rectangle area, Label name, Line line, Line grip) {}

  /** A small sign on the axis. */
  private record Mark(int score, Polygon sign) {}

  /**
   * A chart.
   *
   * @param onGrip makes a handle that can be dragged of a line that a hand finds; told its number
   */
  ScoreChart(
      String scoreTitle,
      String shareTitle,
      String good,
      String fraud,
      ObjIntConsumer<Line> onGrip) {
    super(new NumberAxis(0, HIGHEST, 100), new NumberAxis());
    ((NumberAxis) getXAxis()).setMinorTickVisible(false);
    ((NumberAxis) getYAxis()).setMinorTickVisible(false);
    AxisFigures.at((NumberAxis) getXAxis(), (NumberAxis) getYAxis());
    this.scoreTitle = scoreTitle;
    this.shareTitle = shareTitle;
    setMinHeight(0); // by itself a chart does not get lower than 150 pixels
    fold(false);
    setAnimated(false);
    setCreateSymbols(false);
    setVerticalGridLinesVisible(false);
    getXAxis().setAnimated(false);
    getYAxis().setAnimated(false);
    getStyleClass().add("score-chart");
    goods.setName(good);
    frauds.setName(fraud);
    this.onGrip = onGrip;
    setData(FXCollections.observableArrayList(List.of(goods, frauds)));
    guessed.setMouseTransparent(true);
    guessed.getStyleClass().add("guessed");
    behind.setManaged(false);
    before.setManaged(false);
    getPlotChildren().add(0, behind);
    getPlotChildren().addAll(guessed, before);
  }

  /** Shows where the bands begin; the handles themselves are made anew only if the bands change. */
  void show(List<Handles.Slot> slots, List<String> names) {
    boolean same = zones.size() == slots.size();
    if (!same) {
      zones = slots.stream().map(slot -> zone()).toList();
      behind.getChildren().setAll(zones.stream().map(Zone::area).toList());
      before.getChildren().setAll(zones.stream().map(Zone::name).toList());
      for (int i = 1; i < zones.size(); i++) {
        before.getChildren().addAll(zones.get(i).line(), zones.get(i).grip());
        onGrip.accept(zones.get(i).grip(), i - 1);
      }
      marks.forEach(mark -> before.getChildren().add(mark.sign()));
    }
    for (int i = 0; i < slots.size(); i++) {
      zones.get(i).area().getStyleClass().setAll("zone", slots.get(i).kind().word());
      zones.get(i).line().getStyleClass().setAll("threshold-line", slots.get(i).kind().word());
      zones.get(i).name().setText(names.get(i));
    }
    edges = slots.stream().map(Handles.Slot::from).toList();
    before.applyCss(); // a new name has no width yet by which it could be centred
    placeMarks();
  }

  /** Leaves the names of the axes out, and puts the legend beside the chart. */
  void fold(boolean small) {
    getXAxis().setLabel(small ? "" : scoreTitle);
    getYAxis().setLabel(small ? "" : shareTitle);
    setLegendSide(small ? Side.RIGHT : Side.BOTTOM);
  }

  /** Marks scores on the axis. */
  void mark(List<Integer> scores) {
    marks.forEach(mark -> before.getChildren().remove(mark.sign()));
    marks = scores.stream().map(score -> new Mark(score, sign())).toList();
    marks.forEach(mark -> before.getChildren().add(mark.sign()));
    placeMarks();
  }

  private static Polygon sign() {
    Polygon sign = new Polygon(-6, 0, 6, 0, 0, -9);
    sign.setMouseTransparent(true);
    sign.getStyleClass().add("score-mark");
    return sign;
  }

  private static Zone zone() {
    Rectangle area = new Rectangle();
    area.setMouseTransparent(true);
    Label label = new Label();
    label.getStyleClass().add("zone-name");
    label.setMouseTransparent(true);
    return new Zone(area, label, line(), grip());
  }

  private static Line line() {
    Line line = new Line();
    line.setMouseTransparent(true);
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

  /**
   * Shows another run's scores.
   *
   * @param measuredUpTo highest score that enough good records stand for
   */
  void show(ScoreHistogram histogram, int measuredUpTo) {
    goods.getData().setAll(steps(histogram, histogram.good()));
    frauds.getData().setAll(steps(histogram, histogram.fraud()));
    resolvedUpTo = measuredUpTo;
    placeMarks();
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

  private double at(int score) {
    return getXAxis().getDisplayPosition(Math.min(HIGHEST, score));
  }

  private void placeMarks() {
    double height = getYAxis().getHeight();
    for (int i = 0; i < edges.size(); i++) {
      double from = at(edges.get(i));
      place(zones.get(i), from, at(i + 1 < edges.size() ? edges.get(i + 1) : HIGHEST), height);
      place(zones.get(i).line(), from, height);
      place(zones.get(i).grip(), from, height);
    }
    for (Mark mark : marks) {
      mark.sign().setTranslateX(at(mark.score()));
      mark.sign().setTranslateY(height);
    }
    guessed.setX(at(resolvedUpTo));
    guessed.setWidth(Math.max(0, at(HIGHEST) - at(resolvedUpTo)));
    guessed.setY(Math.max(0, height - GUESSED_HEIGHT));
    guessed.setHeight(GUESSED_HEIGHT);
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
