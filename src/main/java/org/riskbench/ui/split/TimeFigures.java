package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.split.TimelineBars.Stretch;

/** Records and fraud over time, in a sentence and a table. */
final class TimeFigures {
  private TimeFigures() {}

  /**
   * Tells them by stretches that are long enough to have a share of fraud.
   *
   * @param summary how the records are divided, in words
   */
  static ChartFigures of(TimePicture picture, String summary, Messages messages) {
    TimelineBars bars = TimelineBars.of(picture.timeline());
    Moments moments = new Moments(bars.grid(), messages);
    List<List<Cell>> lines = new ArrayList<>();
    for (Stretch stretch : bars.rates()) {
      double records =
          bars.records().stream()
              .filter(bar -> bar.from() >= stretch.from() && bar.from() < stretch.to())
              .mapToDouble(Stretch::value)
              .sum();
      lines.add(
          List.of(
              Cell.text(moments.text(stretch.from())),
              Cell.count(records),
              Cell.share(stretch.value())));
    }
    return new ChartFigures(
        messages.text("split.figures"),
        summary,
        List.of(
            messages.text("split.figures.from"),
            messages.text("split.figures.records"),
            messages.text("split.figures.fraud")),
        lines);
  }
}
