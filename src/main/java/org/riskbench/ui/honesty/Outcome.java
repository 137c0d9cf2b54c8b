package org.riskbench.ui.honesty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.evaluation.Interval;
import org.riskbench.honesty.Figure;
import org.riskbench.honesty.Flag;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.honesty.Way;
import org.riskbench.honesty.WayReport.Judged;
import org.riskbench.honesty.WayReport.Refused;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * What a check found, as texts.
 *
 * @param flag none, notice or warning; unknown if there is nothing to compare with
 * @param headline the flag in a few words
 * @param sentences what to believe and what to do
 * @param gap what a random split is better by
 * @param gapInterval what chance leaves open of it
 * @param rows the ways that were judged
 * @param closed the ways that the data does not allow
 * @param keys by which keys entities are told, if they are
 * @param picture what the chart says, for those who can't see it
 */
record Outcome(
    String flag,
    String headline,
    String sentences,
    String gap,
    String gapInterval,
    List<WayRow> rows,
    List<ClosedWay> closed,
    String keys,
    String picture) {

  static Outcome of(HonestyReport report, ShownFigure shown, Messages messages) {
    Optional<Judged> honest = report.honest();
    Optional<Figure> gap = report.gap().map(shown::of);
    String flag = gap.map(any -> report.flag().name().toLowerCase(Locale.ROOT)).orElse("unknown");
    List<WayRow> rows =
        report.judged().stream()
            .map(way -> WayRow.of(way, shown, honest.equals(Optional.of(way)), messages))
            .toList();
    return new Outcome(
        flag,
        messages.text("honesty.flag." + (knowsEntities(report) ? "entities" : flag)),
        String.join("\n", report.sentences()),
        gap.map(found -> Formats.figure(found.value())).orElse(Formats.NONE),
        gap.flatMap(Figure::interval).map(open -> range(open, messages)).orElse(Formats.NONE),
        rows,
        closed(report, messages),
        keys(report, messages),
        picture(rows, shown, messages));
  }

  /** Whether the flag is up for what is lost on entities never met, and for nothing else. */
  private static boolean knowsEntities(HonestyReport report) {
    return report.flag() == Flag.NOTICE
        && report.gap().filter(gap -> gap.flag() == Flag.NONE).isPresent();
  }

  private static String range(Interval interval, Messages messages) {
    return messages.text(
        "honesty.range", Formats.figure(interval.low()), Formats.figure(interval.high()));
  }

  private static List<ClosedWay> closed(HonestyReport report, Messages messages) {
    return report.ways().stream()
        .flatMap(way -> way instanceof Refused refused ? Stream.of(refused) : Stream.empty())
        .map(refused -> ClosedWay.of(refused, messages))
        .toList();
  }

  private static String keys(HonestyReport report, Messages messages) {
    return report
        .judged(Way.ENTITY)
        .map(way -> messages.text("honesty.keys", String.join(", ", way.keys())))
        .orElse("");
  }

  private static String picture(List<WayRow> rows, ShownFigure shown, Messages messages) {
    List<String> points =
        rows.stream()
            .map(row -> messages.text("honesty.point", row.title(), row.figure(), row.interval()))
            .toList();
    return messages.text(shown.titleKey()) + ": " + String.join("; ", points);
  }
}
