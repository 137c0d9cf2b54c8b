package org.riskbench.ui.changes;

import java.util.List;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What the scores of two models come to, in a sentence and a table. */
final class ScaleFigures {
  private static final int TOLD_AT = 500;

  private ScaleFigures() {}

  static ChartFigures of(ScaleShift scale, Messages messages) {
    ScaleShift.Point told =
        scale.points().stream().filter(point -> point.score() == TOLD_AT).findFirst().orElseThrow();
    return new ChartFigures(
        messages.text("changes.scale"),
        messages.text(
            "changes.figures.sentence",
            TOLD_AT,
            Formats.percent(told.before()),
            Formats.percent(told.after()),
            Formats.percent(told.promised())),
        List.of(
            messages.text("decide.axis.score"),
            messages.text("changes.scale.before"),
            messages.text("changes.scale.after"),
            messages.text("changes.scale.promised")),
        scale.points().stream()
            .map(
                point ->
                    List.of(
                        Cell.count(point.score()),
                        Cell.share(point.before()),
                        Cell.share(point.after()),
                        Cell.share(point.promised())))
            .toList());
  }
}
