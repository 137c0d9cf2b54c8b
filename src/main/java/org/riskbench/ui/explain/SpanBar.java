package org.riskbench.ui.explain;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.riskbench.evaluation.Interval;

/** A bar from one number to another on a scale that other bars share. FX thread only. */
final class SpanBar extends Region {
  private static final double EDGE = 4;
  private static final double LEAST = 1.5;

  /** Of a line's height; beside a text of two lines a bar is no taller. */
  private static final double SHARE = 0.6;

  private final Rectangle bar = new Rectangle();
  private final Line whisker = new Line();
  private final Line zero = new Line();
  private final Span span;

  /**
   * What is drawn.
   *
   * @param low where the scale begins
   * @param high where it ends, above {@code low}
   * @param from one end of the bar
   * @param to its other end
   * @param whisker an interval over it
   * @param style of the bar
   */
  record Span(
      double low, double high, double from, double to, Optional<Interval> whisker, String style) {}

  SpanBar(Span span, String spoken) {
    this.span = span;
    getStyleClass().add("span-bar");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    bar.getStyleClass().addAll("bar", span.style());
    whisker.getStyleClass().add("whisker");
    zero.getStyleClass().add("zero");
    whisker.setVisible(span.whisker().isPresent());
    zero.setVisible(span.low() <= 0 && span.high() >= 0);
    setAccessibleText(spoken);
    getChildren().setAll(zero, bar, whisker);
  }

  private double x(double value) {
    double share = (value - span.low()) / (span.high() - span.low());
    return EDGE + Math.max(0, Math.min(1, share)) * Math.max(0, getWidth() - 2 * EDGE);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double left = x(Math.min(span.from(), span.to()));
    double right = x(Math.max(span.from(), span.to()));
    bar.setX(left);
    double tall = Math.min(height, getMinHeight()) * SHARE;
    bar.setY((height - tall) / 2);
    bar.setWidth(Math.max(LEAST, right - left));
    bar.setHeight(tall);
    place(zero, x(0), x(0), 0, height);
    span.whisker()
        .ifPresent(
            range -> place(whisker, x(range.low()), x(range.high()), height / 2, height / 2));
  }

  private static void place(Line line, double fromX, double toX, double fromY, double toY) {
    line.setStartX(fromX);
    line.setEndX(toX);
    line.setStartY(fromY);
    line.setEndY(toY);
  }
}
