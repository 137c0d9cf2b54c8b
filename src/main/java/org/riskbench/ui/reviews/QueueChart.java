package org.riskbench.ui.reviews;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.chart.NumberAxis;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.util.StringConverter;
import org.riskbench.decision.Capacity;
import org.riskbench.threshold.ReviewDay;
import org.riskbench.ui.kit.BarPlot;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Scales;

/**
 * Cases per working day as bars, those left over from before on top of those that come in, with a
 * line where the team can do no more. FX thread only.
 */
final class QueueChart extends BarPlot {
  private static final int MOST_TICKS = 7;
  private static final double GAP = 0.12;

  private final BiFunction<LocalDate, ReviewDay, String> hoverText;
  private final Path arrived = bars("queue-bars", "arrived");
  private final Path carried = bars("queue-bars", "carried");
  private final Path above = bars("queue-bars", "above");
  private final Line able = new Line();
  private QueuePicture picture = QueuePicture.NONE;

  /**
   * A chart without days.
   *
   * @param hoverText what is said of the day under the mouse
   */
  QueueChart(String countTitle, BiFunction<LocalDate, ReviewDay, String> hoverText) {
    super(new NumberAxis(-0.5, 0.5, 1), new NumberAxis(0, 1, 1), GAP);
    this.hoverText = hoverText;
    getStyleClass().add("queue-chart");
    up().setLabel(countTitle);
    across().setTickLabelFormatter(new DayName());
    able.getStyleClass().add("able");
    able.setMouseTransparent(true);
    getPlotChildren().addAll(arrived, carried, above, able);
  }

  /** Shows days. */
  void show(QueuePicture taken) {
    picture = taken;
    hideHover();
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
      draw(bars, day, from.applyAsDouble(days.get(day)), to.applyAsDouble(days.get(day)));
    }
  }

  @Override
  protected Optional<String> said(int bar) {
    return picture.isDrawn() && bar >= 0 && bar < picture.days().size()
        ? Optional.of(hoverText.apply(picture.dates().get(bar), picture.days().get(bar)))
        : Optional.empty();
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
