package org.riskbench.honesty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.evaluation.Interval;

/** Says in plain words what a random split promises and what to believe. */
final class HonestySentences {
  /** A cost of waiting for labels that is worth a sentence. */
  private static final double WORTH_TELLING = 0.005;

  private final HonestyReport report;

  HonestySentences(HonestyReport report) {
    this.report = report;
  }

  List<String> all() {
    Optional<WayReport.Judged> random = report.judged(Way.RANDOM);
    Optional<WayReport.Judged> honest = report.honest();
    Optional<Gap> gap = report.gap();
    List<String> sentences = new ArrayList<>();
    if (random.isPresent() && honest.isPresent() && gap.isPresent()) {
      sentences.add(promise(random.get(), honest.get()) + belief(gap.get(), honest.get()));
      recall(gap.get(), random.get(), honest.get()).ifPresent(sentences::add);
    } else {
      sentences.add(nothingToSay(honest));
    }
    waiting().ifPresent(sentences::add);
    entity(honest).ifPresent(sentences::add);
    gap.flatMap(HonestySentences::advice).ifPresent(sentences::add);
    return sentences;
  }

  private static String promise(WayReport.Judged random, WayReport.Judged honest) {
    return "A random split promises an AUC of %s; %s it keeps %s. "
        .formatted(figure(random.auc()), honest.way().phrase(), figure(honest.auc()));
  }

  private static String belief(Gap gap, WayReport.Judged honest) {
    String believed = figure(honest.auc());
    String size = size(gap.auc());
    if (gap.mayBeMuch()) {
      return "The gap of %s may be chance.".formatted(size);
    }
    if (gap.isMuch() && gap.fewFrauds()) {
      return "Believe %s, with care: %s are too few to be sure of the gap of %s."
          .formatted(believed, frauds(honest), size);
    }
    return switch (gap.flag()) {
      case WARNING -> "Believe %s: the random split is too good by %s.".formatted(believed, size);
      case NOTICE ->
          "Believe %s: the random split is a little too good, by %s.".formatted(believed, size);
      case NONE ->
          isBelowChance(gap.auc())
              ? "Believe %s: the test part is easier than the rest.".formatted(believed)
              : "%s nothing shows that a random split flatters this run."
                  .formatted(capital(honest.way().phrase()));
    };
  }

  private static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }

  private static boolean isBelowChance(Figure gap) {
    return gap.interval().filter(found -> found.high() < 0).isPresent();
  }

  private static Optional<String> recall(
      Gap gap, WayReport.Judged random, WayReport.Judged honest) {
    if (!gap.recall().isAboveChance()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "At 1 %% false positives it finds %.0f %% of the frauds rather than %.0f %%.",
            100 * honest.recall().value(),
            100 * random.recall().value()));
  }

  private static String nothingToSay(Optional<WayReport.Judged> honest) {
    return honest
        .map(
            way ->
                "No random split is possible to compare with; %s the AUC is %s."
                    .formatted(way.way().phrase(), figure(way.auc())))
        .orElse(
            "The records can only be divided at random, so nothing shows whether these figures are"
                + " too good. Give a column the role time or entity, and check again.");
  }

  /** What learning without the latest labels costs, where both ways were judged. */
  private Optional<String> waiting() {
    return report
        .judged(Way.TIME)
        .flatMap(
            time ->
                report
                    .judged(Way.TIME_WITH_DELAY)
                    .map(delayed -> time.auc().value() - delayed.auc().value()))
        .filter(cost -> cost >= WORTH_TELLING)
        .map(
            cost ->
                String.format(
                    Locale.ROOT, "Waiting for labels alone costs %.3f of the AUC.", cost));
  }

  private Optional<String> entity(Optional<WayReport.Judged> honest) {
    Optional<WayReport.Judged> entity =
        report.judged(Way.ENTITY).filter(way -> !honest.equals(Optional.of(way)));
    return entity.flatMap(
        way ->
            report
                .gap(Way.ENTITY)
                .filter(Gap::isMuch)
                .map(
                    gap ->
                        "On entities it never met (%s) it keeps %s: part of what it knows is whom it"
                                .formatted(String.join(", ", way.keys()), figure(way.auc()))
                            + " has seen before."));
  }

  private static Optional<String> advice(Gap gap) {
    if (gap.flag() != Flag.WARNING) {
      return Optional.empty();
    }
    return Optional.of(
        gap.to() == Way.ENTITY
            ? "Set thresholds and report figures on a split by entity."
            : "Set thresholds and report figures on a split by time, and watch the model once it is"
                + " live.");
  }

  private static String figure(Figure figure) {
    return figure(figure.value());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String size(Figure gap) {
    return figure(gap)
        + gap.interval().map(HonestySentences::between).map(text -> " (" + text + ")").orElse("");
  }

  private static String between(Interval interval) {
    return figure(interval.low()) + " to " + figure(interval.high());
  }

  private static String frauds(WayReport.Judged way) {
    return way.independentFrauds() < way.frauds() - 1
        ? String.format(
            Locale.ROOT,
            "%,d frauds, worth %,.0f independent ones",
            way.frauds(),
            way.independentFrauds())
        : String.format(Locale.ROOT, "%,d frauds", way.frauds());
  }
}
