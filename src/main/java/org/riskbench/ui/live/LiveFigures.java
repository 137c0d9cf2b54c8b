package org.riskbench.ui.live;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.riskbench.monitor.ScoreFigures;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** The charts of a published model at work, each in a sentence and a table. */
final class LiveFigures {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final int HIGHEST = 1000;

  /** So many bins of the chart make a line. */
  private static final int TOGETHER = 5;

  private final Messages messages;

  LiveFigures(Messages messages) {
    this.messages = messages;
  }

  /** Records decided over time. */
  ChartFigures of(MinuteBars bars) {
    List<List<Cell>> lines = new ArrayList<>();
    long[] sums = new long[3];
    for (int bar = 0; bar < bars.counts().size(); bar++) {
      long[] counts = bars.counts().get(bar);
      IntStream.range(0, sums.length).forEach(i -> sums[i] += counts[i]);
      lines.add(
          List.of(
              new Cell(CLOCK.format(bars.start(bar)), bars.start(bar).toString()),
              Cell.count(counts[2]),
              Cell.count(counts[1]),
              Cell.count(counts[0])));
    }
    long all = LongStream.of(sums).sum();
    return new ChartFigures(
        messages.text("live.figures.decisions"),
        messages.text(
            "live.figures.decisions.sentence",
            Formats.count(all),
            share(sums[2], all),
            share(sums[1], all),
            share(sums[0], all),
            Formats.count(bars.highest())),
        List.of(
            messages.text("live.figures.from"),
            messages.text("decide.approve"),
            messages.text("decide.review"),
            messages.text("decide.decline")),
        lines);
  }

  /** Risk scores beside those of training. */
  ChartFigures of(ScoreFigures scores) {
    long live = LongStream.of(scores.live()).sum();
    long before = LongStream.of(scores.training()).sum();
    int width = HIGHEST / Math.max(1, scores.live().length);
    List<List<Cell>> lines = new ArrayList<>();
    for (int bin = 0; bin < scores.live().length; bin += TOGETHER) {
      int end = Math.min(scores.live().length, bin + TOGETHER);
      lines.add(
          List.of(
              Cell.text(bin * width + " – " + end * width),
              Cell.share(part(sum(scores.training(), bin, end), before)),
              Cell.share(part(sum(scores.live(), bin, end), live))));
    }
    int half = scores.live().length / 2;
    return new ChartFigures(
        messages.text("live.figures.scores"),
        messages.text(
            "live.figures.scores.sentence",
            share(sum(scores.live(), half, scores.live().length), live),
            share(sum(scores.training(), half, scores.training().length), before),
            half * width),
        List.of(
            messages.text("decide.axis.score"),
            messages.text("live.figures.before"),
            messages.text("live.figures.now")),
        lines);
  }

  private static long sum(long[] counts, int from, int to) {
    return LongStream.of(counts).skip(from).limit(Math.max(0, to - from)).sum();
  }

  private static double part(long some, long all) {
    return all > 0 ? (double) some / all : Double.NaN;
  }

  private static String share(long some, long all) {
    return Formats.percent(part(some, all));
  }
}
