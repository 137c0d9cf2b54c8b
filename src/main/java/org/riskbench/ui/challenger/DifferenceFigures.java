package org.riskbench.ui.challenger;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** How the challenger's scores differ from the champion's, in a sentence and a table. */
final class DifferenceFigures {
  private DifferenceFigures() {}

  /**
   * Tells it.
   *
   * @param records by difference, the middle one none
   * @param step points of the score between two differences
   */
  static ChartFigures of(long[] records, int step, Messages messages) {
    int middle = records.length / 2;
    long all = LongStream.of(records).sum();
    long lower = LongStream.of(records).limit(middle).sum();
    long higher = LongStream.of(records).skip(middle + 1L).sum();
    return new ChartFigures(
        messages.text("challenger.figures"),
        messages.text(
            "challenger.figures.sentence",
            Formats.count(all),
            share(records[middle], all),
            share(higher, all),
            share(lower, all)),
        List.of(
            messages.text("challenger.figures.step"), messages.text("challenger.figures.records")),
        IntStream.range(0, records.length)
            .mapToObj(i -> List.of(points((i - middle) * step), Cell.count(records[i])))
            .toList());
  }

  private static Cell points(int difference) {
    return new Cell(
        difference > 0 ? "+" + difference : Integer.toString(difference),
        Integer.toString(difference));
  }

  private static String share(long part, long all) {
    return Formats.percent(all > 0 ? (double) part / all : Double.NaN);
  }
}
