package org.riskbench.ui.help;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;

/**
 * What terms mean of the thresholds as they are set.
 *
 * @param scale of the run in hand
 * @param outcome of the thresholds on the test part, rules included
 * @param money whether the records have amounts
 */
record PolicySentences(Told told, Policy policy, ScoreMap scale, Outcome outcome, boolean money)
    implements Sentences {
  private static final double BASIS_POINTS = 10_000;

  static PolicySentences of(Told told, Policy policy, ScoreMap scale, ThresholdSweep sweep) {
    Outcome outcome = sweep.at(policy.reviewFrom(), policy.declineFrom());
    return new PolicySentences(told, policy, scale, outcome, sweep.hasAmounts());
  }

  @Override
  public Optional<String> of(Term term) {
    Tally all = outcome.all();
    Tally alerts = outcome.alerts();
    return switch (term) {
      case RECALL -> part(term, all.fraud(), alerts.fraud(), outcome.recall());
      case PRECISION -> part(term, alerts.total(), alerts.fraud(), outcome.precision());
      case FALSE_POSITIVE_RATE ->
          part(term, alerts.good(), all.good(), outcome.falsePositiveRate());
      case ALERT_RATE -> part(term, alerts.total(), all.total(), outcome.alertRate());
      case FALSE_POSITIVE_RATIO ->
          outcome
              .falsePositiveRatio()
              .flatMap(ratio -> told.of(term, count(alerts.good()), count(alerts.fraud()), ratio));
      case APPROVAL_RATE -> decided(term, outcome.approved(), outcome.approvalRate());
      case REVIEW_RATE -> decided(term, outcome.reviewed(), outcome.reviewRate());
      case DECLINE_RATE -> decided(term, outcome.declined(), outcome.declineRate());
      case PRECISION_RECALL ->
          told.of(term, Formats.percent(outcome.recall()), Formats.percent(outcome.precision()));
      case VALUE_CAUGHT -> money ? valueCaught() : Optional.empty();
      case FRAUD_BASIS_POINTS -> money ? basisPoints() : Optional.empty();
      case THRESHOLD -> thresholds();
      case BAND -> told.of(term, count(policy.bands().size()));
      case RISK_SCORE -> riskScore();
      case SCORE_ANCHOR ->
          told.of(term, Formats.count(scale.goods()), Formats.count(scale.resolvedUpTo()));
      default -> Optional.empty();
    };
  }

  private static String count(double weight) {
    return Formats.count(weight);
  }

  private Optional<String> part(Term term, double one, double other, OptionalDouble share) {
    return share.isEmpty()
        ? Optional.empty()
        : told.of(term, count(one), count(other), Formats.percent(share));
  }

  private Optional<String> decided(Term term, Tally part, OptionalDouble share) {
    return told.of(
        term,
        count(part.total()),
        count(outcome.all().total()),
        Formats.percent(share),
        count(part.fraud()));
  }

  private Optional<String> valueCaught() {
    double all = outcome.all().fraudAmount();
    OptionalDouble share = outcome.fraudAmountCaught();
    return share.isEmpty()
        ? Optional.empty()
        : told.of(
            Term.VALUE_CAUGHT,
            count(all),
            count(outcome.alerts().fraudAmount()),
            Formats.percent(share));
  }

  private Optional<String> basisPoints() {
    Tally approved = outcome.approved();
    double through = approved.fraudAmount() + approved.goodAmount();
    return through > 0
        ? told.of(
            Term.FRAUD_BASIS_POINTS,
            count(through),
            count(approved.fraudAmount()),
            Formats.tenths(BASIS_POINTS * approved.fraudAmount() / through))
        : Optional.empty();
  }

  private Optional<String> thresholds() {
    boolean declines =
        policy.bands().stream().anyMatch(band -> band.decision() == Decision.DECLINE);
    boolean both = declines && outcome.reviewFrom() < outcome.declineFrom();
    return both
        ? told.of(Term.THRESHOLD, count(outcome.reviewFrom()), count(outcome.declineFrom()))
        : Optional.empty();
  }

  private Optional<String> riskScore() {
    int from = outcome.reviewFrom();
    return from > 0 && from < ThresholdSweep.NONE
        ? told.of(Term.RISK_SCORE, count(from), Told.oneIn(ScoreMap.rateOf(from)))
        : Optional.empty();
  }
}
