package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;

/** Figures against an example counted by hand. */
class LivePerformanceTest {
  private static final Instant AS_OF = Instant.parse("2026-11-26T00:00:00Z");
  private static final Duration MATURITY = Duration.ofDays(45);
  private static final Instant OLD = AS_OF.minus(Duration.ofDays(60));

  private final List<Observed> seen = new ArrayList<>();

  private void add(int times, Decision decision, double amount, Told told) {
    for (int i = 0; i < times; i++) {
      seen.add(observed(decision, amount, told, false, 0));
    }
  }

  private static Observed observed(
      Decision decision, double amount, Told told, boolean control, double share) {
    int score =
        switch (decision) {
          case APPROVE -> 100;
          case REVIEW -> 600;
          case DECLINE -> 800;
        };
    return new Observed(
        OLD,
        decision,
        decision.name().toLowerCase(Locale.ROOT),
        OptionalInt.of(score),
        OptionalDouble.of(amount),
        control,
        share,
        told);
  }

  private static Told label(Outcome outcome) {
    return new Told(
        Optional.of(outcome),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private PerformanceReport report() {
    LivePerformance performance = new LivePerformance(AS_OF, MATURITY);
    seen.forEach(performance::add);
    return performance.report();
  }

  /** 100 approved with 4 frauds, 20 reviewed with 6 frauds, 10 declined. */
  private void byHand() {
    add(4, Decision.APPROVE, 50, label(Outcome.FRAUD));
    add(6, Decision.APPROVE, 50, label(Outcome.GOOD));
    add(90, Decision.APPROVE, 50, Told.NOTHING);
    add(6, Decision.REVIEW, 200, label(Outcome.FRAUD));
    add(4, Decision.REVIEW, 200, label(Outcome.GOOD));
    add(10, Decision.REVIEW, 200, Told.NOTHING);
    add(10, Decision.DECLINE, 900, Told.NOTHING);
  }

  @Test
  void withoutAControlGroupDeclinedRecordsAreNotObservable() {
    byHand();
    PerformanceReport report = report();

    assertThat(report.all()).isEmpty();
    assertThat(report.observed().recall()).hasValue(6.0 / 10);
    assertThat(report.observed().precision()).hasValue(6.0 / 20);
    assertThat(report.observed().falsePositiveRate()).hasValue(14.0 / 110);
    assertThat(report.observed().reviewFrom()).isEqualTo(600);
    assertThat(report.observed().declineFrom()).isEqualTo(800);
    assertThat(report.withoutChance()).isEqualTo(10);
  }

  @Test
  void coverageIsToldBandByBand() {
    byHand();
    List<PerformanceReport.OfBand> bands = report().bands();

    assertThat(bands)
        .extracting(PerformanceReport.OfBand::name)
        .containsExactly("approve", "review", "decline");
    assertThat(bands.get(0).coverage()).hasValue(0.1);
    assertThat(bands.get(0).presumed()).isEqualTo(90);
    assertThat(bands.get(1).coverage()).hasValue(0.5);
    assertThat(bands.get(1).fraudRate()).hasValue(0.3);
    assertThat(bands.get(2).coverage()).hasValue(0);
    assertThat(bands.get(2).fraudRate()).isEmpty();
  }

  @Test
  void aControlGroupStandsForTheDeclinedByItsInverseShare() {
    byHand();
    // 2 of 100: each stands for 50 declined records.
    seen.add(observed(Decision.DECLINE, 900, label(Outcome.FRAUD), true, 0.02));
    seen.add(observed(Decision.DECLINE, 900, Told.NOTHING, true, 0.02));
    PerformanceReport report = report();

    var all = report.all().orElseThrow();
    assertThat(all.recall()).hasValue((6 + 50.0) / (4 + 6 + 50));
    assertThat(all.precision()).hasValue((6 + 50.0) / (20 + 100));
    assertThat(all.falsePositiveRate()).hasValue((14 + 50.0) / (96 + 14 + 50));
    assertThat(all.declined().records()).isEqualTo(2);
    assertThat(report.observed().recall()).as("what was seen stays").hasValue(6.0 / 10);
  }

  @Test
  void youngRecordsDoNotCountYet() {
    byHand();
    seen.add(
        new Observed(
            AS_OF.minus(Duration.ofDays(44)),
            Decision.APPROVE,
            "approve",
            OptionalInt.of(3),
            OptionalDouble.empty(),
            false,
            0,
            label(Outcome.FRAUD)));
    PerformanceReport report = report();
    assertThat(report.immature()).isEqualTo(1);
    assertThat(report.matured()).isEqualTo(130);
    assertThat(report.observed().recall()).hasValue(0.6);
    assertThat(report.bands().get(0).records()).isEqualTo(101);
  }

  @Test
  void aReviewersJudgementIsNoLabelButWhatHeStoppedIsNotPresumedGood() {
    Told stopped =
        new Told(
            Optional.empty(),
            Optional.of(Outcome.FRAUD),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(12));
    add(5, Decision.REVIEW, 10, stopped);
    PerformanceReport.OfBand band = report().bands().get(0);
    assertThat(band.labelled() + band.presumed() + band.frauds() + band.goods()).isZero();
    assertThat(report().observed().precision()).isEmpty();
  }

  @Test
  void indeterminateRecordsAreCountedApart() {
    add(3, Decision.APPROVE, 10, label(Outcome.INDETERMINATE));
    PerformanceReport.OfBand band = report().bands().get(0);
    assertThat(band.indeterminate()).isEqualTo(3);
    assertThat(band.goods()).isZero();
  }

  @Test
  void moneyIsWhatWasLostStoppedAndHeld() {
    add(2, Decision.APPROVE, 50, label(Outcome.FRAUD));
    seen.add(
        observed(
            Decision.APPROVE,
            70,
            new Told(
                Optional.of(Outcome.FRAUD),
                Optional.empty(),
                OptionalDouble.of(65),
                OptionalDouble.of(15),
                OptionalDouble.empty()),
            false,
            0));
    add(3, Decision.REVIEW, 200, label(Outcome.FRAUD));
    add(4, Decision.REVIEW, 25, label(Outcome.GOOD));
    LiveMoney money = report().money();
    assertThat(money.lost()).isEqualTo(50 + 50 + 50, within(1e-9));
    assertThat(money.assumed()).isEqualTo(2);
    assertThat(money.stopped()).isEqualTo(600, within(1e-9));
    assertThat(money.held()).isEqualTo(100, within(1e-9));
  }

  @Test
  void theOrderOfRecordsDoesNotMatter() {
    byHand();
    PerformanceReport before = report();
    Collections.shuffle(seen, new Random(7));
    assertThat(report()).isEqualTo(before);
  }

  @Test
  void theLatestWordWinsAndLaterOnesAreNotKnownYet() {
    ToldEvent good = event(Outcome.GOOD, FeedbackKind.CUSTOMER, AS_OF.minusSeconds(20));
    ToldEvent fraud = event(Outcome.FRAUD, FeedbackKind.CHARGEBACK, AS_OF.minusSeconds(10));
    ToldEvent judged = event(Outcome.GOOD, FeedbackKind.REVIEWER, AS_OF.minusSeconds(5));
    ToldEvent later = event(Outcome.GOOD, FeedbackKind.CONFIRMED, AS_OF.plusSeconds(1));
    Told told = Told.of(List.of(good, fraud, judged, later), AS_OF);
    assertThat(told.label()).contains(Outcome.FRAUD);
    assertThat(told.disposition()).contains(Outcome.GOOD);
    assertThat(Told.of(List.of(good, fraud), AS_OF.minusSeconds(15)).label())
        .contains(Outcome.GOOD);
  }

  private static ToldEvent event(Outcome outcome, FeedbackKind kind, Instant at) {
    return new ToldEvent(
        1,
        outcome,
        kind,
        at,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
