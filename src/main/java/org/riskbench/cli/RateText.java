package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;

/** What two thresholds do, in counts and rates. */
final class RateText {
  private RateText() {}

  static void print(Terminal terminal, Outcome outcome) {
    TextTable rates = new TextTable("decision", "records", "share", "frauds");
    row(rates, "approve", outcome.approved(), outcome.approvalRate());
    row(rates, "review", outcome.reviewed(), outcome.reviewRate());
    row(rates, "decline", outcome.declined(), outcome.declineRate());
    rates.print(terminal);
    terminal.line(
        "Frauds not approved: %s; goods not approved: %s; goods per fraud among them: %s."
            .formatted(
                Figures.percent(outcome.recall()),
                Figures.percent(outcome.falsePositiveRate()),
                outcome.falsePositiveRatio().orElse("none")));
  }

  private static void row(TextTable rates, String name, Tally tally, OptionalDouble share) {
    rates.row(
        name, Figures.count(tally.total()), Figures.percent(share), Figures.count(tally.fraud()));
  }

  static Map<String, Object> json(Outcome outcome) {
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put("records", outcome.all().records());
    rates.put("approval", Figures.orNull(outcome.approvalRate()));
    rates.put("review", Figures.orNull(outcome.reviewRate()));
    rates.put("decline", Figures.orNull(outcome.declineRate()));
    rates.put("recall", Figures.orNull(outcome.recall()));
    rates.put("precision", Figures.orNull(outcome.precision()));
    rates.put("falsePositiveRate", Figures.orNull(outcome.falsePositiveRate()));
    rates.put("declineRecall", Figures.orNull(outcome.declineRecall()));
    rates.put("declineFalsePositiveRate", Figures.orNull(outcome.declineFalsePositiveRate()));
    rates.put("fraudAmountCaught", Figures.orNull(outcome.fraudAmountCaught()));
    return rates;
  }
}
