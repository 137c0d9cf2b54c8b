package org.riskbench.ui.fairness;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.riskbench.evaluation.Interval;
import org.riskbench.ui.kit.TypedFigure;

/**
 * A quotient of two rates as a dot with its interval, on a scale from a quarter to four times with
 * equal steps for equal factors. FX thread only.
 */
final class DotPlot extends Region {
  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
  private static final double EDGE = 8;
  private static final double MOST = 4;
  private static final double LEAST_ALIKE = 0.8;
  private static final double RADIUS = 4;
  private static final List<String> TICKS = List.of("0.25", "0.5", "1", "2", "4");

  private final Rectangle alike = new Rectangle();
  private final Line one = styled(new Line(), "dot-one");
  private final Line whisker = styled(new Line(), "dot-whisker");
  private final Circle dot = new Circle(RADIUS);
  private final List<Text> ticks;
  private Optional<Double> value = Optional.empty();
  private Optional<Interval> interval = Optional.empty();

  private DotPlot(boolean isScale) {
    getStyleClass().add("dot-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    alike.getStyleClass().add("dot-alike");
    dot.getStyleClass().add("dot");
    ticks = isScale ? TICKS.stream().map(DotPlot::tick).toList() : List.of();
    getChildren().setAll(alike, one, whisker, dot);
    getChildren().addAll(ticks);
    alike.setVisible(!isScale);
    one.setVisible(!isScale);
    whisker.setVisible(false);
    dot.setVisible(false);
  }

  /** A line of the plot. */
  static DotPlot line() {
    return new DotPlot(false);
  }

  /** The numbers above the lines. */
  static DotPlot scale() {
    return new DotPlot(true);
  }

  private static Text tick(String text) {
    Text tick = new Text(TypedFigure.shown(text));
    tick.getStyleClass().add("dot-tick");
    tick.setTextOrigin(VPos.BOTTOM);
    return tick;
  }

  private static Line styled(Line line, String style) {
    line.getStyleClass().add(style);
    return line;
  }

  /** Shows a group. */
  void show(GroupRow row) {
    value = row.dot().filter(found -> found > 0);
    interval = row.whisker();
    dot.setVisible(value.isPresent());
    whisker.setVisible(interval.isPresent());
    dot.pseudoClassStateChanged(FEW, row.isFew());
    dot.pseudoClassStateChanged(BELOW, row.isBelow());
    whisker.pseudoClassStateChanged(FEW, row.isFew());
    setAccessibleText(row.spoken());
    requestLayout();
  }

  private double x(double quotient) {
    double bound = Math.max(1 / MOST, Math.min(MOST, quotient));
    double share = (Math.log(bound) / Math.log(MOST) + 1) / 2;
    return EDGE + share * Math.max(0, getWidth() - 2 * EDGE);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    alike.setX(x(LEAST_ALIKE));
    alike.setWidth(Math.max(0, x(1 / LEAST_ALIKE) - x(LEAST_ALIKE)));
    alike.setHeight(height);
    place(one, x(1), x(1), 0, height);
    interval.ifPresent(
        range -> place(whisker, x(range.low()), x(range.high()), height / 2, height / 2));
    value.ifPresent(
        found -> {
          dot.setCenterX(x(found));
          dot.setCenterY(height / 2);
        });
    for (int i = 0; i < ticks.size(); i++) {
      Text tick = ticks.get(i);
      double middle = x(Math.pow(2, i - 2.0));
      double width = tick.getLayoutBounds().getWidth();
      tick.setX(Math.max(0, Math.min(getWidth() - width, middle - width / 2)));
      tick.setY(height);
    }
  }

  private static void place(Line line, double fromX, double toX, double fromY, double toY) {
    line.setStartX(fromX);
    line.setEndX(toX);
    line.setStartY(fromY);
    line.setEndY(toY);
  }
}
