package org.riskbench.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A chart of bars numbered from 0, one path for all bars of a kind, and what is said of the bar
 * under the mouse. FX thread only.
 */
public abstract class BarPlot extends AreaChart<Number, Number> {
  private static final double BESIDE_THE_MOUSE = 12;

  private final double gap;
  private final Label hover = new Label();

  /**
   * A chart without bars.
   *
   * @param gap free on each side of a bar, as a share of the way to the next one
   */
  protected BarPlot(NumberAxis across, NumberAxis up, double gap) {
    super(across, up);
    this.gap = gap;
    setAnimated(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    setVerticalZeroLineVisible(false);
    setData(FXCollections.observableArrayList());
    for (NumberAxis axis : List.of(across, up)) {
      axis.setAnimated(false);
      axis.setAutoRanging(false);
      axis.setMinorTickVisible(false);
    }
    AxisFigures.at(up);
    hover.getStyleClass().add("hover-text");
    hover.setManaged(false);
    hover.setMouseTransparent(true);
    hover.setVisible(false);
    getChildren().add(hover);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> hideHover());
  }

  /** What is said of a bar; empty where there is none. */
  protected abstract Optional<String> said(int bar);

  /** For bars of a kind, to be added to the plot. */
  protected static Path bars(String... styles) {
    Path path = new Path();
    path.getStyleClass().addAll(styles);
    path.setMouseTransparent(true);
    return path;
  }

  protected final NumberAxis across() {
    return (NumberAxis) getXAxis();
  }

  protected final NumberAxis up() {
    return (NumberAxis) getYAxis();
  }

  /**
   * Draws a bar from one height to another, in units of the axes; nothing if there is no height.
   */
  protected final void draw(Path path, int bar, double low, double high) {
    if (high <= low) {
      return;
    }
    double left = across().getDisplayPosition(bar - 0.5 + gap);
    double right = across().getDisplayPosition(bar + 0.5 - gap);
    double bottom = up().getDisplayPosition(low);
    double top = up().getDisplayPosition(high);
    path.getElements()
        .addAll(
            new MoveTo(left, bottom),
            new LineTo(left, top),
            new LineTo(right, top),
            new LineTo(right, bottom),
            new ClosePath());
  }

  private void hover(MouseEvent event) {
    double x = across().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    Optional<String> text = said((int) Math.rint(across().getValueForDisplay(x).doubleValue()));
    hover.setVisible(text.isPresent());
    text.ifPresent(
        each -> {
          hover.setText(each);
          double width = hover.prefWidth(-1);
          double at = Math.min(getWidth() - width, event.getX() + BESIDE_THE_MOUSE);
          hover.resizeRelocate(Math.max(0, at), 0, width, hover.prefHeight(-1));
        });
  }

  /** Until the mouse moves again. */
  protected final void hideHover() {
    hover.setVisible(false);
  }
}
