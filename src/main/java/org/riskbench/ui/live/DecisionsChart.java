package org.riskbench.ui.live;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.collections.FXCollections;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.util.StringConverter;
import org.riskbench.ui.kit.AxisFigures;

/**
 * Records decided as bars over time: declined below, so that they show, then reviewed, then
 * approved. FX thread only.
 */
final class DecisionsChart extends AreaChart<Number, Number> {
  private static final double GAP = 0.08;
  private static final int TICKS = 4;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final BiFunction<String, long[], String> hoverText;
  private final List<Path> stacks = List.of(bars("decline"), bars("review"), bars("approve"));
  private final Label hover = new Label();
  private MinuteBars shown = MinuteBars.NONE;

  /**
   * A chart without bars.
   *
   * @param hoverText what is said of the bar under the mouse, told when it begins
   */
  DecisionsChart(BiFunction<String, long[], String> hoverText) {
    super(new NumberAxis(-0.5, 59.5, 15), new NumberAxis(0, 4, 1));
    this.hoverText = hoverText;
    getStyleClass().add("decisions-chart");
    setAnimated(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    setVerticalZeroLineVisible(false);
    setData(FXCollections.observableArrayList());
    for (NumberAxis axis : List.of(across(), up())) {
      axis.setAnimated(false);
      axis.setAutoRanging(false);
      axis.setMinorTickVisible(false);
    }
    AxisFigures.at(up());
    across().setTickLabelFormatter(new ClockTime());
    hover.getStyleClass().add("hover-text");
    hover.setManaged(false);
    hover.setMouseTransparent(true);
    hover.setVisible(false);
    getPlotChildren().addAll(stacks);
    getChildren().add(hover);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> hover.setVisible(false));
  }

  private static Path bars(String style) {
    Path path = new Path();
    path.getStyleClass().addAll("live-bars", "live-" + style);
    path.setMouseTransparent(true);
    return path;
  }

  private NumberAxis across() {
    return (NumberAxis) getXAxis();
  }

  private NumberAxis up() {
    return (NumberAxis) getYAxis();
  }

  void show(MinuteBars bars) {
    shown = bars;
    int count = Math.max(1, bars.counts().size());
    across().setUpperBound(count - 0.5);
    across().setTickUnit(Math.max(1, count / TICKS));
    double step = step(Math.max(1, bars.highest()) / 4.0);
    up().setTickUnit(step);
    up().setUpperBound(Math.max(4, step * Math.ceil(bars.highest() / step)));
    requestChartLayout();
  }

  /** The smallest of 1, 2, 5, 10, 20 … that is no smaller. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
    double share = least / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    stacks.forEach(stack -> stack.getElements().clear());
    for (int bar = 0; bar < shown.counts().size(); bar++) {
      double low = 0;
      for (int i = 0; i < stacks.size(); i++) {
        double high = low + shown.counts().get(bar)[i];
        if (high > low) {
          draw(stacks.get(i), bar, low, high);
        }
        low = high;
      }
    }
  }

  private void draw(Path path, int bar, double low, double high) {
    double left = across().getDisplayPosition(bar - 0.5 + GAP);
    double right = across().getDisplayPosition(bar + 0.5 - GAP);
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
    int bar = (int) Math.rint(across().getValueForDisplay(x).doubleValue());
    boolean inside = bar >= 0 && bar < shown.counts().size();
    hover.setVisible(inside);
    if (inside) {
      hover.setText(hoverText.apply(CLOCK.format(shown.start(bar)), shown.counts().get(bar)));
      double width = hover.prefWidth(-1);
      double at = Math.max(0, Math.min(getWidth() - width, event.getX() + 12));
      hover.resizeRelocate(at, 0, width, hover.prefHeight(-1));
    }
  }

  /** A bar's number as the time when it begins. */
  private final class ClockTime extends StringConverter<Number> {
    @Override
    public String toString(Number number) {
      int bar = (int) Math.round(number.doubleValue() + 0.5);
      return bar < shown.counts().size() ? CLOCK.format(shown.start(bar)) : "";
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("only shown");
    }
  }
}
