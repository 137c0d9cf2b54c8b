package org.riskbench.ui.live;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.chart.NumberAxis;
import javafx.scene.shape.Path;
import javafx.util.StringConverter;
import org.riskbench.ui.kit.BarPlot;
import org.riskbench.ui.kit.Scales;

/**
 * Records decided as bars over time: declined below, so that they show, then reviewed, then
 * approved. FX thread only.
 */
final class DecisionsChart extends BarPlot {
  private static final double GAP = 0.08;
  private static final int TICKS = 4;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final BiFunction<String, long[], String> hoverText;
  private final List<Path> stacks =
      Stream.of("decline", "review", "approve")
          .map(each -> bars("live-bars", "live-" + each))
          .toList();
  private MinuteBars shown = MinuteBars.NONE;

  /**
   * A chart without bars.
   *
   * @param hoverText what is said of the bar under the mouse, told when it begins
   */
  DecisionsChart(BiFunction<String, long[], String> hoverText) {
    super(new NumberAxis(-0.5, 59.5, 15), new NumberAxis(0, 4, 1), GAP);
    this.hoverText = hoverText;
    getStyleClass().add("decisions-chart");
    across().setTickLabelFormatter(new ClockTime());
    getPlotChildren().addAll(stacks);
  }

  void show(MinuteBars bars) {
    shown = bars;
    int count = Math.max(1, bars.counts().size());
    across().setUpperBound(count - 0.5);
    across().setTickUnit(Math.max(1, count / TICKS));
    double step = Scales.step((double) Math.max(1, bars.highest()), 4, 1);
    up().setTickUnit(step);
    up().setUpperBound(Math.max(4, step * Math.ceil(bars.highest() / step)));
    requestChartLayout();
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    stacks.forEach(stack -> stack.getElements().clear());
    for (int bar = 0; bar < shown.counts().size(); bar++) {
      double low = 0;
      for (int i = 0; i < stacks.size(); i++) {
        double high = low + shown.counts().get(bar)[i];
        draw(stacks.get(i), bar, low, high);
        low = high;
      }
    }
  }

  @Override
  protected Optional<String> said(int bar) {
    return bar >= 0 && bar < shown.counts().size()
        ? Optional.of(hoverText.apply(CLOCK.format(shown.start(bar)), shown.counts().get(bar)))
        : Optional.empty();
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
