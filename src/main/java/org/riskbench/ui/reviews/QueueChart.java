package org.riskbench.ui.reviews;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.util.StringConverter;
import org.riskbench.decision.Capacity;
import org.riskbench.threshold.ReviewDay;
import org.riskbench.ui.kit.AxisFigures;
import org.riskbench.ui.kit.Formats;

/**
 * Cases per working day as bars, those left over from before on top of those that come in, with a
 * line where the team can do no more. FX thread only.
 */
final class QueueChart extends AreaChart<Number, Number> {
  private static final int MOST_TICKS = 7;
  private static final double GAP = 0.12;

  private final BiFunction<LocalDate, ReviewDay, String> hoverText;
  private final Path arrived = bars("arrived");
  private final Path carried = bars("carried");
  private final Path above = bars("above");
  private final Line able = new Line();
  private final Label hover = new Label();
  private QueuePicture picture = QueuePicture.NONE;

  /**
   * A chart without days.
   *
   * @param hoverText what is said of the day under the mouse
   */
  QueueChart(String countTitle, BiFunction<LocalDate, ReviewDay, String> hoverText) {
    super(new NumberAxis(-0.5, 0.5, 1), new NumberAxis(0, 1, 1));
    this.hoverText = hoverText;
    getStyleClass().add("queue-chart");
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
    up().setLabel(countTitle);
    AxisFigures.at(up());
    across().setTickLabelFormatter(new DayName());
    able.getStyleClass().add("able");
    able.setMouseTransparent(true);
    hover.getStyleClass().add("hover-text");
    hover.setManaged(false);
    hover.setMouseTransparent(true);
    hover.setVisible(false);
    getPlotChildren().addAll(arrived, carried, above, able);
    getChildren().add(hover);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> hover.setVisible(false));
  }

  private static Path bars(String style) {
    Path path = new Path();
    path.getStyleClass().addAll("queue-bars", style);
    path.setMouseTransparent(true);
    return path;
  }

  private NumberAxis across() {
    return (NumberAxis) getXAxis();
  }

  private NumberAxis up() {
    return (NumberAxis) getYAxis();
  }

  /** Shows days. */
  void show(QueuePicture taken) {
    picture = taken;
    hover.setVisible(false);
    int days = taken.days().size();
    across().setUpperBound(Math.max(0.5, days - 0.5));
    across().setTickUnit(Scales.step(Math.max(1, days), MOST_TICKS, 1));
    double step = Scales.step(Math.max(1, taken.highest()), 4, 1);
    up().setTickUnit(step);
    up().setUpperBound(step * Math.ceil(Math.max(1, taken.highest()) / step + 1e-9));
    requestChartLayout();
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    double line = picture.capacity().map(Capacity::perDay).orElse(Double.POSITIVE_INFINITY);
    fill(arrived, day -> 0, ReviewDay::arrived);
    fill(carried, ReviewDay::arrived, ReviewDay::waiting);
    fill(above, day -> Math.min(line, day.waiting()), ReviewDay::waiting);
    able.setVisible(picture.isDrawn() && picture.capacity().isPresent());
    if (able.isVisible()) {
      able.setStartX(0);
      able.setEndX(across().getWidth());
      able.setStartY(up().getDisplayPosition(line));
      able.setEndY(up().getDisplayPosition(line));
    }
  }

  private void fill(Path bars, ToDoubleFunction<ReviewDay> from, ToDoubleFunction<ReviewDay> to) {
    bars.getElements().clear();
    List<ReviewDay> days = picture.isDrawn() ? picture.days() : List.of();
    for (int day = 0; day < days.size(); day++) {
      double low = from.applyAsDouble(days.get(day));
      double high = to.applyAsDouble(days.get(day));
      if (high > low) {
        double left = across().getDisplayPosition(day - 0.5 + GAP);
        double right = across().getDisplayPosition(day + 0.5 - GAP);
        double bottom = up().getDisplayPosition(low);
        double top = up().getDisplayPosition(high);
        bars.getElements()
            .addAll(
                new MoveTo(left, bottom),
                new LineTo(left, top),
                new LineTo(right, top),
                new LineTo(right, bottom),
                new ClosePath());
      }
    }
  }

  private void hover(MouseEvent event) {
    double x = across().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    int day = (int) Math.rint(across().getValueForDisplay(x).doubleValue());
    boolean inside = picture.isDrawn() && day >= 0 && day < picture.days().size();
    hover.setVisible(inside);
    if (inside) {
      hover.setText(hoverText.apply(picture.dates().get(day), picture.days().get(day)));
      double width = hover.prefWidth(-1);
      double at = Math.max(0, Math.min(getWidth() - width, event.getX() + 12));
      hover.resizeRelocate(at, 0, width, hover.prefHeight(-1));
    }
  }

  /** A day's number as its date. */
  private final class DayName extends StringConverter<Number> {
    @Override
    public String toString(Number number) {
      double day = number.doubleValue();
      boolean whole = day == Math.rint(day) && day >= 0 && day < picture.dates().size();
      return whole ? day().format(picture.dates().get((int) day)) : "";
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("only shown");
    }
  }

  private static DateTimeFormatter day() {
    return Formats.dates("d MMM");
  }
}
