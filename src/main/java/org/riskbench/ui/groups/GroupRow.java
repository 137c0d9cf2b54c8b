package org.riskbench.ui.groups;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.riskbench.evaluation.Estimate;
import org.riskbench.evaluation.GroupFigures;
import org.riskbench.evaluation.Interval;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Ranges;
import org.riskbench.ui.kit.ToldFigure;

/**
 * A group of records as a line of a table.
 *
 * @param name of the group
 * @param recallAtOnePercent by a threshold of the group's own
 */
public record GroupRow(
    String name,
    String records,
    String frauds,
    ToldFigure fraudRate,
    ToldFigure auc,
    ToldFigure recallAtOnePercent,
    ToldFigure recall,
    ToldFigure falsePositiveRate,
    ToldFigure precision) {

  static GroupRow of(String name, GroupFigures group, Messages messages) {
    Telling telling = new Telling(messages);
    boolean fewFrauds = group.fewFrauds();
    boolean few = fewFrauds || group.fewGoods();
    return new GroupRow(
        name,
        Formats.count(group.records()),
        Formats.count(group.frauds()),
        telling.share(group.fraudRate(), few),
        telling.figure(group.auc(), few),
        telling.share(group.recallAtOnePercent(), few),
        telling.share(group.recall(), fewFrauds),
        telling.share(group.falsePositiveRate(), group.fewGoods()),
        telling.share(group.precision(), fewFrauds));
  }

  /** Estimates as texts. */
  private record Telling(Messages messages) {
    ToldFigure share(Estimate estimate, boolean faint) {
      return told(
          estimate, faint, Formats::percent, found -> Ranges.share(found.low(), found.high()));
    }

    ToldFigure figure(Estimate estimate, boolean faint) {
      return told(
          estimate,
          faint,
          value -> Formats.print("%.3f", value),
          found -> Ranges.figure(found.low(), found.high()));
    }

    private ToldFigure told(
        Estimate estimate,
        boolean faint,
        DoubleFunction<String> format,
        Function<Interval, String> range) {
      OptionalDouble value = estimate.value();
      if (value.isEmpty()) {
        return ToldFigure.NONE;
      }
      return new ToldFigure(
          value,
          format.apply(value.getAsDouble()),
          estimate.interval().filter(found -> found.width() > 0).map(range).orElse(""),
          estimate.interval().map(found -> hint(found, format, faint)).orElse(""),
          faint);
    }

    private String hint(Interval interval, DoubleFunction<String> format, boolean faint) {
      String where =
          messages.text(
              "compare.interval",
              format.apply(interval.low()),
              format.apply(interval.high()),
              EngineWords.told(interval.method()));
      return faint ? messages.text("groups.few") + "\n" + where : where;
    }
  }
}
