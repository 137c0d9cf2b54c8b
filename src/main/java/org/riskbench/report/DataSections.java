package org.riskbench.report;

import java.util.List;
import java.util.Optional;
import org.riskbench.card.CardBlocks;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OutcomeBlocks;
import org.riskbench.modelfile.SealedModel;

/** What the model was made from, and how much that changes. */
final class DataSections {
  private DataSections() {}

  static ReportSection data(SealedModel model) {
    Optional<ModelCard> card = model.card();
    ReportSection.Draft section = ReportSection.titled("Data");
    if (card.isPresent()) {
      section
          .html(CardBlocks.data(card.get().data()))
          .heading("Findings, and what was done about them")
          .html(CardBlocks.findings(card.get().findings()))
          .heading("Split")
          .html(CardBlocks.split(card.get().split()));
    } else {
      section.heading("Split").say(model.manifest().split()).say(OpeningSections.NO_CARD);
    }
    return section.check(
        List.of(
            "The data are those of the population that the model decides about.",
            "What was done about each finding is enough.",
            "Nothing of the test part was learned from."));
  }

  static ReportSection stability(SealedModel model) {
    ReportSection.Draft section = ReportSection.titled("Stability over time");
    Optional<ModelCard> card = model.card();
    if (card.isEmpty()) {
      section.say(OpeningSections.NO_CARD);
    } else {
      section
          .say(
              "The index is the sum of (q - p) ln(q / p) over groups, p and q being shares before"
                  + " and in the test part. Columns are held against the train part; the score"
                  + " against the records that thresholds are found on, as a model scores what it"
                  + " learned from too well. The critical value is exceeded by chance once in 20"
                  + " times where nothing changed: (1/n + 1/m) times the 95 % quantile of"
                  + " chi-square with one degree of freedom less than there are groups (Yurdakul"
                  + " and Naranjo 2020).")
          .html(OutcomeBlocks.stability(card.get().stability(), Integer.MAX_VALUE))
          .heading("Time honesty");
      if (card.get().honesty().isEmpty()) {
        section.say(
            "Not run: how much a random split would flatter the model is not known. Check Time"
                + " honesty on the Compare screen before the model is saved, or ask riskbench"
                + " compare DATA --honesty.");
      } else {
        section.list(card.get().honesty());
      }
    }
    return section.check(
        List.of(
            "What changed between the parts is explained.",
            "The score's distribution is stable, or the thresholds allow for the change."));
  }
}
