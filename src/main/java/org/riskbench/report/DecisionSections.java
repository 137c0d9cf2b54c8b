package org.riskbench.report;

import java.util.List;
import java.util.Optional;
import org.riskbench.card.GroupTable;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OperatingPoint;
import org.riskbench.card.OutcomeBlocks;
import org.riskbench.decision.Band;
import org.riskbench.decision.PolicyMove;
import org.riskbench.modelfile.CardFacts;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.page.HtmlTable;

/** What the thresholds do, to all records and to groups of them. */
final class DecisionSections {
  private static final int MOST_GROUPS = 40;

  private DecisionSections() {}

  static ReportSection thresholds(SealedModel model) {
    ReportSection.Draft section =
        ReportSection.titled("Thresholds, money and reviews")
            .list(CardFacts.bands(model.model().policy()))
            .say(looks(model.moves()));
    extrapolated(model).ifPresent(section::say);
    Optional<OperatingPoint> operating = operating(model);
    if (operating.isPresent()) {
      section.html(OutcomeBlocks.operating(operating.get()));
    } else {
      section.say(unmeasured(model));
    }
    int rules = model.model().rules().table().size();
    section.say(
        rules == 0
            ? "No hard rule stands beside the model."
            : "%d hard rules stand beside the model; the figures above leave them out."
                .formatted(rules));
    section.heading("How the thresholds came about").html(moves(model.moves()));
    return section.check(
        List.of(
            "The costs are those of the business; what is assumed was looked into.",
            "The saving holds at the lower end of its interval.",
            "The review team can do what the thresholds ask of it.",
            "The thresholds were not fitted to the test part by looking at it again and again."));
  }

  /** Measured at the thresholds that the model has now, or nothing. */
  private static Optional<OperatingPoint> operating(SealedModel model) {
    return model
        .card()
        .flatMap(ModelCard::operating)
        .filter(
            point ->
                point.reviewFrom() == model.model().policy().reviewFrom()
                    && point.declineFrom() == model.model().policy().declineFrom());
  }

  private static String unmeasured(SealedModel model) {
    return model.card().isPresent()
        ? "Not measured: the thresholds were changed after the card was written. What they do is"
            + " told by: riskbench policy MODEL DATA"
        : OpeningSections.NO_CARD;
  }

  private static Optional<String> extrapolated(SealedModel model) {
    int measured = model.model().scoreMap().resolvedUpTo();
    List<String> above =
        model.model().policy().bands().stream()
            .filter(band -> band.from() > measured)
            .map(Band::name)
            .toList();
    return above.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The scale is measured up to score %d: where %s begins rests on extrapolation."
                .formatted(measured, String.join(" and ", above)));
  }

  private static String looks(List<PolicyMove> moves) {
    long looks = moves.stream().filter(PolicyMove::byHand).count();
    return looks == 0
        ? "No threshold was moved by hand with the test part in view."
        : "Thresholds set after %d %s at the test period: they are a little too good."
            .formatted(looks, looks == 1 ? "look" : "looks");
  }

  private static String moves(List<PolicyMove> moves) {
    if (moves.isEmpty()) {
      return "<p>No move was written down.</p>\n";
    }
    HtmlTable table =
        new HtmlTable("Moves, the oldest first", List.of("When (UTC)", "What", "Bands", "Note"));
    for (PolicyMove move : moves) {
      table.row(
          move.at().toString(),
          List.of(
              move.why() + "\n" + (move.byHand() ? "with the test part in view" : "on calibrate"),
              move.bands(),
              move.note()));
    }
    return table.html();
  }

  static ReportSection groups(SealedModel model) {
    ReportSection.Draft section = ReportSection.titled("Fairness and segments");
    Optional<OperatingPoint> operating = operating(model);
    section.heading("Fairness");
    if (operating.isEmpty()) {
      section.say(unmeasured(model));
    } else if (operating.get().fairness().isEmpty()) {
      section.say("Not looked at: no column of the data is marked as sensitive.");
    } else {
      section.say(
          "Ratios are the smaller rate by the larger, against the largest group; an approval ratio"
              + " under 0.80 is called adverse impact. Groups have numbers, the same in every table"
              + " of this model; their names stay with the data. Faint figures rest on fewer than 30"
              + " records of their class.");
      tables(section, operating.get().fairness());
    }
    section.heading("Segments");
    if (operating.isPresent()) {
      tables(section, operating.get().segments());
      if (operating.get().segments().isEmpty()) {
        section.say("No column that the model reads divides the records into a few groups.");
      }
    }
    return section.check(
        List.of(
            "No group is treated much worse without a reason that holds.",
            "Every segment that matters to the business is good enough on its own."));
  }

  private static void tables(ReportSection.Draft section, List<GroupTable> tables) {
    tables.forEach(table -> section.html(OutcomeBlocks.groups(table, MOST_GROUPS)));
  }
}
