package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Policy;
import org.riskbench.threshold.Outcome;
import org.riskbench.trial.Flips;
import org.riskbench.trial.Group;
import org.riskbench.trial.ParityPrice;
import org.riskbench.trial.PolicyReport;
import org.riskbench.trial.RuleReport;

/**
 * What a policy does, for people and for scripts.
 *
 * @param policy the policy itself
 * @param money in words and figures
 * @param judgedBy one sentence: by which records
 * @param segment groups of a column, if one was named
 * @param flips against another model's policy, if one was named
 * @param price of treating groups alike, if it was asked for
 * @param rules what the rules beside the model do, if there are any
 * @param segments thresholds by segment, if they were looked for
 */
record PolicyText(
    Policy policy,
    PolicyReport report,
    MoneyText money,
    String judgedBy,
    Optional<List<Group>> segment,
    Optional<Flips> flips,
    Optional<ParityPrice> price,
    Optional<RuleReport> rules,
    Optional<SegmentText> segments) {

  void print(Terminal terminal) {
    Outcome outcome = report.outcome();
    terminal.line(judgedBy);
    terminal.line(
        "Review from %d, decline from %d.".formatted(policy.reviewFrom(), policy.declineFrom()));
    ControlOptions.sentence(policy.control()).ifPresent(terminal::line);
    terminal.line("");
    RateText.print(terminal, outcome);
    terminal.line("");
    money.print(terminal);
    report
        .exceedance()
        .ifPresent(
            share ->
                terminal.line(
                    "More cases wait than can be reviewed on %.1f %% of %d working days."
                        .formatted(100 * share, report.days().size())));
    segments.ifPresent(found -> found.print(terminal));
    segment.ifPresent(groups -> GroupText.print(terminal, groups));
    report.parity().forEach(parity -> ParityText.print(terminal, parity));
    price.ifPresent(found -> ParityText.print(terminal, found, money.costs()));
    flips.ifPresent(found -> FlipsText.print(terminal, found));
    rules.ifPresent(found -> RuleReportText.print(terminal, found));
  }

  Map<String, Object> json() {
    Outcome outcome = report.outcome();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("thresholds", Map.of("review", policy.reviewFrom(), "decline", policy.declineFrom()));
    json.put("control", policy.control().share());
    json.put("judgedBy", judgedBy);
    json.put("rates", RateText.json(outcome));
    json.put("money", money.json());
    json.put("perDay", report.days().stream().map(PolicyText::json).toList());
    json.put("exceedance", report.exceedance().orElse(null));
    segment.ifPresent(groups -> json.put("segment", groups.stream().map(GroupText::json).toList()));
    segments.ifPresent(found -> json.put("segmentThresholds", found.json()));
    json.put("fairness", report.parity().stream().map(ParityText::json).toList());
    price.ifPresent(found -> json.put("parityPrice", ParityText.json(found)));
    flips.ifPresent(found -> json.put("flips", FlipsText.json(found)));
    rules.ifPresent(found -> json.put("rules", RuleReportText.json(found)));
    return json;
  }

  private static Map<String, Object> json(PolicyReport.Day day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", day.date().toString());
    json.put("review", day.review());
    json.put("decline", day.decline());
    return json;
  }
}
