package org.riskbench.ui.fairness;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;
import org.riskbench.trial.Group;
import org.riskbench.trial.GroupIntervals;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Parity;
import org.riskbench.trial.Reach;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Fairness in sentences and lines. */
final class FairnessWords {
  private final Messages messages;

  FairnessWords(Messages messages) {
    this.messages = messages;
  }

  /** A sentence on how the groups of a column are let through. */
  Saying saying(Parity parity, Reach reach) {
    Optional<Group> worst = worst(parity, GroupRate.SELECTED, reach);
    if (worst.isEmpty()) {
      return new Saying(
          parity.column(),
          Saying.Weight.UNSURE,
          messages.text("fairness.say.few", parity.reference().name()));
    }
    boolean adverse = parity.lowest(GroupRate.SELECTED, reach).orElse(1) < Parity.FOUR_FIFTHS;
    return new Saying(
        parity.column(),
        adverse ? Saying.Weight.ADVERSE : Saying.Weight.FINE,
        messages.text(
            adverse ? "fairness.say.adverse" : "fairness.say.fine",
            ratio(parity.ratio(worst.get(), GroupRate.SELECTED, reach)),
            worst.get().name(),
            messages.text("fairness.through." + reach.name()),
            rate(worst.get(), GroupRate.SELECTED, reach),
            parity.reference().name(),
            rate(parity.reference(), GroupRate.SELECTED, reach)));
  }

  /** A sentence on the goods stopped: of the group that differs most from the reference. */
  String goods(Parity parity, Reach reach) {
    return worst(parity, GroupRate.FALSE_POSITIVES, reach)
        .map(
            group ->
                messages.text(
                    "fairness.say.goods",
                    group.name(),
                    rate(group, GroupRate.FALSE_POSITIVES, reach),
                    messages.text("fairness.stopped." + reach.name()),
                    parity.reference().name(),
                    rate(parity.reference(), GroupRate.FALSE_POSITIVES, reach)))
        .orElse("");
  }

  private static Optional<Group> worst(Parity parity, GroupRate rate, Reach reach) {
    return parity.telling(rate).stream()
        .filter(group -> parity.ratio(group, rate, reach).isPresent())
        .min(
            Comparator.comparingDouble(
                group -> parity.ratio(group, rate, reach).orElse(Double.POSITIVE_INFINITY)));
  }

  private static String rate(Group group, GroupRate rate, Reach reach) {
    return Formats.percent(rate.of(group.outcome(), reach));
  }

  static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? ratio(ratio.getAsDouble()) : Formats.NONE;
  }

  /**
   * Two decimals, cut off and not rounded: what is under a limit must not look as if it were not.
   */
  static String ratio(double ratio) {
    return Formats.print("%.2f", Math.floor(ratio * 100 + 1e-9) / 100);
  }

  // ---- lines

  /** A group's line by a measure. */
  GroupRow row(
      Parity parity, Group group, Measure measure, Reach reach, Optional<GroupIntervals> drawn) {
    return measure
        .rate()
        .map(rate -> rated(parity, group, rate, reach, drawn))
        .orElseGet(() -> calibrated(parity, group, drawn));
  }

  private GroupRow rated(
      Parity parity, Group group, GroupRate rate, Reach reach, Optional<GroupIntervals> drawn) {
    boolean reference = group.equals(parity.reference());
    boolean few = rate.isFew(group);
    OptionalDouble own = rate.of(group.outcome(), reach);
    OptionalDouble held = rate.of(parity.reference().outcome(), reach);
    OptionalDouble ratio = parity.ratio(group, rate, reach);
    Optional<Double> dot =
        own.isPresent() && held.isPresent() && held.getAsDouble() > 0
            ? Optional.of(own.getAsDouble() / held.getAsDouble())
            : Optional.empty();
    Optional<Interval> interval = drawn.flatMap(all -> all.rate(group.name(), rate, reach));
    Optional<Interval> whisker =
        drawn
            .filter(all -> dot.isPresent() && !reference)
            .flatMap(all -> all.quotient(group.name(), parity.reference().name(), rate, reach));
    boolean below =
        ratio.isPresent() && ratio.getAsDouble() < Parity.FOUR_FIFTHS && !parity.isFew(group, rate);
    String told = reference ? messages.text("fairness.reference") : ratio(ratio);
    return new GroupRow(
        group.name(),
        Formats.count(group.records()),
        Formats.percent(own),
        told,
        interval.map(FairnessWords::percents).orElse(""),
        reference,
        few,
        below && rate == GroupRate.SELECTED,
        dot,
        whisker,
        spoken(group, Formats.percent(own), told, few));
  }

  private GroupRow calibrated(Parity parity, Group group, Optional<GroupIntervals> drawn) {
    OptionalDouble observed = group.observed();
    OptionalDouble predicted = group.predicted();
    boolean known = observed.isPresent() && predicted.isPresent() && predicted.getAsDouble() > 0;
    Optional<Double> dot =
        known ? Optional.of(observed.getAsDouble() / predicted.getAsDouble()) : Optional.empty();
    Optional<Interval> whisker =
        drawn.filter(all -> known).flatMap(all -> all.calibration(group.name()));
    boolean few = group.fewFrauds() || group.fewGoods();
    String told = dot.map(FairnessWords::times).orElse(Formats.NONE);
    String rate =
        messages.text("fairness.predicted", Formats.percent(predicted), Formats.percent(observed));
    return new GroupRow(
        group.name(),
        Formats.count(group.records()),
        rate,
        told,
        whisker.map(found -> times(found.low()) + " – " + times(found.high())).orElse(""),
        group.equals(parity.reference()),
        few,
        false,
        dot,
        whisker,
        spoken(group, rate, told, few));
  }

  private String spoken(Group group, String rate, String ratio, boolean few) {
    String line =
        messages.text("fairness.spoken", group.name(), Formats.count(group.records()), rate, ratio);
    return few ? line + " " + messages.text("fairness.few") : line;
  }

  private static String times(double quotient) {
    return Formats.print("%.2f", quotient);
  }

  private static String percents(Interval interval) {
    String low = Formats.percent(interval.low());
    return low.substring(0, low.length() - 2) + " – " + Formats.percent(interval.high());
  }
}
