package org.riskbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.card.CardBlocks;
import org.riskbench.card.FigureWords;
import org.riskbench.card.GroupRow;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OperatingPoint;
import org.riskbench.card.Shift;
import org.riskbench.card.Told;
import org.riskbench.modelfile.CardFacts;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.Standing;

/** What the model is and is for, what to watch and what to keep in mind. */
final class OpeningSections {
  /** What is said where a file holds no card. */
  static final String NO_CARD =
      "Not known: the model's file holds no card. It was written before cards were kept, or not by"
          + " training in this program.";

  private OpeningSections() {}

  static ReportSection summary(SealedModel model, Optional<Standing> standing) {
    Optional<ModelCard> card = model.card();
    String purpose =
        card.map(ModelCard::purpose)
            .filter(text -> !text.isEmpty())
            .orElse("Nobody has said what the model is for.");
    ReportSection.Draft section =
        ReportSection.titled("Model and purpose")
            .heading("Purpose")
            .say(purpose)
            .html(
                CardBlocks.facts(
                    "The model",
                    CardFacts.of(model.manifest(), model.metrics(), model.model().policy())
                        .facts()))
            .html(FileFacts.of(model, standing));
    headline(model).ifPresent(section::say);
    if (card.isEmpty()) {
      section.say(NO_CARD);
    }
    return section.check(
        List.of(
            "The purpose is stated, and the model is used for nothing else.",
            "The file's SHA-256 is that of the file in use.",
            "The seal is that of a key known to be the developer's."));
  }

  private static Optional<String> headline(SealedModel model) {
    return Optional.ofNullable(model.metrics().get("auc"))
        .filter(Double::isFinite)
        .map(
            auc ->
                "In one line: AUC %s and recall %s at 1 %% false positives on the test part."
                    .formatted(Told.fixed(auc), Told.percent(model.metrics(), "recallAtFpr.0.01")));
  }

  static ReportSection monitoring(SealedModel model) {
    List<String> watch = new ArrayList<>();
    watch.add(
        "Every day: the share of records not approved"
            + rate(model, GroupRow.ALERTED).map(text -> "; expected: " + text).orElse("")
            + ".");
    operating(model)
        .flatMap(OperatingPoint::days)
        .ifPresent(
            days ->
                watch.add(
                    "Every day: reviews; expected: %s on average, %s on the busiest day."
                        .formatted(Told.one(days.reviews()), Told.one(days.mostReviews()))));
    watch.add(
        "Every week: the stability index of the risk score and of each input; look into it where"
            + " it exceeds both its critical value and %s, and validate again over %s."
                .formatted(Told.two(Shift.NOTABLE), Told.two(Shift.LARGE)));
    watch.add(
        "Once labels are mature%s: recall, false-positive rate and precision, against section 4."
            .formatted(
                model
                    .card()
                    .map(card -> card.data().maturity())
                    .filter(text -> !text.isEmpty())
                    .map(text -> " (" + text + ")")
                    .orElse("")));
    watch.add(
        "Every month: calibration among the riskiest 1 % of the records; calibrate again where the"
            + " told share lies outside the interval of the observed one.");
    watch.add("Every quarter: ratios between groups, as in section 6.");
    return ReportSection.titled("Ongoing monitoring")
        .say("What to watch once the model decides, and what to expect:")
        .list(watch)
        .say(
            "Recall of declined records can't be observed without a control group: what is"
                + " declined shows no outcome.")
        .check(
            List.of(
                "Somebody is named who looks at these figures.",
                "It is agreed which figure ends the model's use.",
                "A model to fall back on is at hand."));
  }

  private static Optional<OperatingPoint> operating(SealedModel model) {
    return model.card().flatMap(ModelCard::operating);
  }

  private static Optional<String> rate(SealedModel model, String rate) {
    return operating(model)
        .map(point -> Told.percent(point.rates(), rate))
        .filter(text -> !text.equals(Told.NOTHING));
  }

  static ReportSection limits(SealedModel model) {
    List<String> limits = new ArrayList<>(model.card().map(ModelCard::limits).orElse(List.of()));
    int scale = model.model().scoreMap().resolvedUpTo();
    if (model.card().isEmpty()) {
      limits.add(NO_CARD);
      if (scale < 1000) {
        limits.add(
            "The risk scale is measured up to score %d; above it is extrapolated."
                .formatted(scale));
      }
    }
    missing(model).ifPresent(limits::add);
    return ReportSection.titled("Limits and assumptions")
        .list(limits)
        .check(
            List.of(
                "Each limit is accepted, or there is a plan for it.",
                "Uses that a limit rules out are written down."));
  }

  private static Optional<String> missing(SealedModel model) {
    List<String> missing =
        FigureWords.ALL.keySet().stream()
            .filter(figure -> !Double.isFinite(model.metrics().getOrDefault(figure, Double.NaN)))
            .map(figure -> FigureWords.ALL.getOrDefault(figure, figure))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("Figures that the file does not tell: " + String.join(", ", missing) + ".");
  }
}
