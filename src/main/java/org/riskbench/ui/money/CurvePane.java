package org.riskbench.ui.money;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.util.StringConverter;
import org.riskbench.ui.kit.AxisFigures;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Scales;

/** What is saved wherever one threshold stands, with the place it has now. FX thread only. */
final class CurvePane extends Pane {
  private static final double LEFT = 76;
  private static final double RIGHT = 14;
  private static final double BELOW = 46;
  private static final double TOP = 8;

  private final NumberAxis scores = new NumberAxis(0, 1000, 100);
  private final NumberAxis money = new NumberAxis();
  private final Line nothing = new Line();
  private final Line here = new Line();
  private final Circle point = new Circle(5);
  private final Polyline line = new Polyline();
  private final Money words = new Money();
  private SavingCurve shown = new SavingCurve(new double[0], new double[0], 0, 0);

  CurvePane(Messages messages) {
    getStyleClass().add("money-curve");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(170);
    setPrefHeight(170);
    scores.setSide(Side.BOTTOM);
    scores.setLabel(messages.text("decide.axis.score"));
    money.setSide(Side.LEFT);
    money.setAutoRanging(false);
    money.setTickLabelFormatter(words);
    AxisFigures.at(scores);
    for (NumberAxis axis : new NumberAxis[] {scores, money}) {
      axis.setAnimated(false);
      axis.setMinorTickVisible(false);
    }
    nothing.getStyleClass().add("nothing");
    here.getStyleClass().add("here");
    point.getStyleClass().add("point");
    line.getStyleClass().add("saved");
    for (Node node : new Node[] {nothing, here, line, point}) {
      node.setManaged(false);
      node.setMouseTransparent(true);
    }
    getChildren().setAll(scores, money, nothing, here, line, point);
  }

  void show(SavingCurve overAll, MoneyWords told) {
    SavingCurve curve = overAll.told(told);
    shown = curve;
    words.told = Optional.of(told);
    double least = Math.min(0, Arrays.stream(curve.saved()).min().orElse(0));
    double most = Math.max(0, Arrays.stream(curve.saved()).max().orElse(0));
    double step = Scales.step(Math.max(1e-6, most - least), 4, 0);
    money.setLowerBound(step * Math.floor(least / step));
    money.setUpperBound(Math.max(step, step * Math.ceil(most / step)));
    money.setTickUnit(step);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(0, getWidth() - LEFT - RIGHT);
    double height = Math.max(0, getHeight() - BELOW - TOP);
    money.resizeRelocate(0, TOP, LEFT, height);
    scores.resizeRelocate(LEFT, TOP + height, width, BELOW);
    Double[] points = new Double[2 * shown.scores().length];
    for (int i = 0; i < shown.scores().length; i++) {
      points[2 * i] = x(shown.scores()[i], width);
      points[2 * i + 1] = y(shown.saved()[i], height);
    }
    line.getPoints().setAll(points);
    place(nothing, LEFT, y(0, height), LEFT + width, y(0, height));
    double there = x(shown.score(), width);
    place(here, there, TOP, there, TOP + height);
    point.setCenterX(there);
    point.setCenterY(y(shown.savedThere(), height));
  }

  private static double x(double score, double width) {
    return LEFT + width * score / 1000;
  }

  private double y(double saved, double height) {
    double range = money.getUpperBound() - money.getLowerBound();
    return TOP + height * (money.getUpperBound() - saved) / range;
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  /** Figures of the axis. */
  private static final class Money extends StringConverter<Number> {
    private Optional<MoneyWords> told = Optional.empty();

    @Override
    public String toString(Number sum) {
      return told.map(each -> each.figure(sum.doubleValue())).orElse("");
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("an axis is only read");
    }
  }
}
