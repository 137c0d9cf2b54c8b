package org.riskbench.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.card.CalibrationSummary;
import org.riskbench.card.CardBlocks;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OutcomeBlocks;
import org.riskbench.card.TestOutcome;
import org.riskbench.card.Told;
import org.riskbench.evaluation.Interval;
import org.riskbench.modelfile.SealedModel;

/** How good the model is on records that it did not learn from. */
final class OutcomeSections {
  private OutcomeSections() {}

  static ReportSection outcomes(SealedModel model) {
    Optional<TestOutcome> test = model.card().map(ModelCard::test);
    ReportSection.Draft section = ReportSection.titled("Outcomes analysis");
    test.ifPresent(found -> section.say(basis(found)));
    Map<String, Interval> intervals = test.map(TestOutcome::intervals).orElse(Map.of());
    section.html(CardBlocks.metrics(model.metrics(), intervals));
    if (test.isEmpty()) {
      section.say(OpeningSections.NO_CARD);
    } else {
      methods(intervals).ifPresent(section::say);
      CardCharts.curves(test.get()).forEach(section::chart);
    }
    section.heading("Calibration");
    Optional<CalibrationSummary> calibration = test.flatMap(TestOutcome::calibration);
    if (calibration.isPresent()) {
      section
          .html(OutcomeBlocks.calibration(calibration.get()))
          .chart(CardCharts.reliability(calibration.get()))
          .html(OutcomeBlocks.reliability(calibration.get()));
    } else {
      section.say("Whether probabilities hold is told by single figures only, if at all.");
    }
    return section.check(
        List.of(
            "The figures suffice for the purpose at the lower end of their intervals.",
            "There are enough independent frauds to judge by.",
            "Probabilities hold where decisions are made: among the riskiest records."));
  }

  private static String basis(TestOutcome test) {
    String independent =
        test.independentFrauds().isPresent()
            ? ", worth %s independent ones, as records of one key or day are alike"
                .formatted(Told.count(test.independentFrauds().getAsDouble()))
            : "";
    return "Judged by the test part: %s records, %s of them fraud%s."
        .formatted(Told.count(test.records()), Told.count(test.frauds()), independent);
  }

  private static Optional<String> methods(Map<String, Interval> intervals) {
    Set<String> methods = new LinkedHashSet<>();
    intervals.values().forEach(each -> methods.add(each.method()));
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Intervals hold 95 %; each is the widest of several ways to draw the records again: "
                + String.join("; ", methods)
                + ".");
  }
}
