package org.riskbench.ui.money;

import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What is saved wherever one threshold stands, in a sentence and a table. */
final class CurveFigures {
  /** Every so many points of the curve make a line. */
  private static final int STRIDE = 4;

  private CurveFigures() {}

  /**
   * Tells it.
   *
   * @param threshold which one is moved, in words
   */
  static ChartFigures of(
      SavingCurve overAll, String threshold, MoneyWords words, Messages messages) {
    SavingCurve curve = overAll.told(words);
    int best =
        IntStream.range(0, curve.saved().length)
            .boxed()
            .reduce((left, right) -> curve.saved()[right] > curve.saved()[left] ? right : left)
            .orElse(0);
    List<List<Cell>> lines =
        IntStream.range(0, curve.scores().length)
            .filter(i -> i % STRIDE == 0 || i == curve.scores().length - 1 || i == best)
            .mapToObj(i -> List.of(Cell.count(curve.scores()[i]), money(curve.saved()[i], words)))
            .toList();
    return new ChartFigures(
        messages.text("money.figures", threshold),
        messages.text(
            "money.figures.sentence",
            threshold,
            words.figure(curve.saved()[best]),
            words.span(),
            Formats.count(curve.scores()[best]),
            Formats.count(curve.score()),
            words.figure(curve.savedThere())),
        List.of(
            messages.text("decide.axis.score"), messages.text("money.figures.saved", words.span())),
        lines);
  }

  private static Cell money(double told, MoneyWords words) {
    return Cell.of(words.figure(told), told);
  }
}
