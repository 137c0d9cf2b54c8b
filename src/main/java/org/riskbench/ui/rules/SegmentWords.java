package org.riskbench.ui.rules;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.riskbench.segment.SegmentReport;
import org.riskbench.segment.SegmentThresholds;
import org.riskbench.segment.SegmentThresholds.Effect;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoneyWords;

/** Thresholds by segment in words. */
final class SegmentWords {
  private final Messages messages;

  SegmentWords(Messages messages) {
    this.messages = messages;
  }

  List<SegmentRow> rows(SegmentTrial.Outcome outcome) {
    MoneyWords money = words(outcome, outcome.judgedIn());
    return outcome.test().stream().map(effect -> row(effect, money)).toList();
  }

  private SegmentRow row(Effect effect, MoneyWords money) {
    SegmentThresholds.Level level = effect.level();
    return new SegmentRow(
        level.name(),
        score(level.cut().review()),
        score(level.cut().decline()),
        Formats.count(effect.records()),
        level.isOwn() ? money.of(effect.saved()) : Formats.NONE,
        level.isOwn() ? "" : messages.text("rules.segments." + level.standing().name()));
  }

  /** Heading of what a level's thresholds save. */
  String effect(SegmentTrial.Outcome outcome) {
    return messages.text("rules.segments.effect", words(outcome, outcome.judgedIn()).per());
  }

  String sentence(SegmentTrial.Outcome outcome) {
    SegmentThresholds found = outcome.found();
    if (!found.isAnyOwn()) {
      return messages.text("rules.segments.none", thresholds(found.common()));
    }
    return messages.text(
        outcome.saved() >= 0 ? "rules.segments.says" : "rules.segments.loses",
        found.column(),
        words(outcome, outcome.judgedIn()).full(Math.abs(outcome.saved())),
        words(outcome, outcome.foundIn()).full(outcome.foundSaved()),
        thresholds(found.common()));
  }

  /** Rates, and how alike sensitive groups are treated, beside those of common thresholds. */
  String beside(SegmentTrial.Outcome outcome) {
    SegmentReport report = outcome.report();
    if (!outcome.found().isAnyOwn()) {
      return "";
    }
    String rates =
        messages.text(
            "rules.segments.rates",
            Formats.percent(report.own().recall()),
            Formats.percent(report.common().recall()),
            Formats.percent(report.own().falsePositiveRate()),
            Formats.percent(report.common().falsePositiveRate()));
    Stream<String> fair =
        report.fairness().stream()
            .map(
                each ->
                    messages.text(
                        "rules.segments.fair",
                        each.column(),
                        ratio(each.own()),
                        ratio(each.common())));
    return String.join("\n", Stream.concat(Stream.of(rates), fair).toList());
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? Formats.figure(ratio.getAsDouble()) : Formats.NONE;
  }

  private MoneyWords words(SegmentTrial.Outcome outcome, MoneyPeriod period) {
    String currency = outcome.asked().stakes().costs().currency();
    return new MoneyWords(messages, currency, period.factor(), period.isMonth());
  }

  private static String thresholds(Cut cut) {
    return score(cut.review()) + " / " + score(cut.decline());
  }

  private static String score(int score) {
    return score == ThresholdSweep.NONE ? Formats.NONE : Integer.toString(score);
  }
}
