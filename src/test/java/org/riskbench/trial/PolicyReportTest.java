package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;

class PolicyReportTest {
  private static final CostModel COSTS = CostModel.ASSUMED;
  private final Cases cases = new Made(1).cases(WorkWeek.EVERY_DAY);

  private PolicyReport report(int review, int decline, Treatment middle, Capacity... capacity) {
    return PolicyReport.of(
        cases,
        Policy.of(2, review, decline, middle),
        Baseline.APPROVE_ALL,
        COSTS,
        List.of(capacity).stream().findFirst(),
        JobContext.none());
  }

  @Test
  void aReportAddsUp() {
    PolicyReport report = report(450, 700, Treatment.MANUAL_REVIEW, Capacity.of(10));

    MoneyReport money = report.money();
    assertThat(money.before().total() - money.now().total()).isCloseTo(money.saved(), within(1e-6));
    assertThat(money.interval().contains(money.saved())).isTrue();
    assertThat(report.days()).hasSize(40);
    assertThat(report.days().stream().mapToDouble(PolicyReport.Day::review).sum())
        .isCloseTo(report.outcome().reviewed().total(), within(1e-6));
    assertThat(report.days().stream().mapToDouble(PolicyReport.Day::decline).sum())
        .isCloseTo(report.outcome().declined().total(), within(1e-6));
    assertThat(money.period().months().orElseThrow()).isCloseTo(40 / 30.44, within(0.01));
    assertThat(report.exceedance()).isPresent();
    assertThat(report(450, 700, Treatment.STEP_UP, Capacity.of(10)).exceedance())
        .as("a step-up takes no reviewer")
        .isEmpty();
  }

  @Test
  void theSavingIsTheSumOfWhatSingleRecordsSave() {
    Policy policy = Policy.of(2, 430, 690, Treatment.MANUAL_REVIEW);
    Baseline own = Baseline.of("own", Policy.of(1, 500, 750));

    double[] saved = RecordSavings.of(cases, own, policy.bands(), COSTS);

    assertThat(Arrays.stream(saved).sum())
        .isCloseTo(MoneyReport.saved(cases, policy, own, COSTS), within(1e-6));
    assertThat(saved[0] == 0)
        .as("a record that both treat alike saves nothing")
        .isEqualTo(
            policy.band(cases.scored().scores()[0]).treatment()
                == Policy.of(1, 500, 750).band(cases.scored().scores()[0]).treatment());
  }

  @Test
  void anEndlessAmountCountsNowhere() {
    Made made = new Made(1);
    made.amount(7, Double.POSITIVE_INFINITY);
    Cases odd = made.cases(WorkWeek.EVERY_DAY);
    Policy all = Policy.of(2, 0, 0);

    PolicyReport report =
        PolicyReport.of(odd, all, Baseline.APPROVE_ALL, COSTS, Optional.empty(), JobContext.none());

    assertThat(report.money().excluded()).isEqualTo(1);
    assertThat(report.money().saved()).isFinite();
    assertThat(report.money().interval().low()).isFinite();
    assertThat(report.outcome().fraudAmountCaught().orElseThrow()).isEqualTo(1);
    assertThat(Flips.between(odd, Policy.of(1, 1001, 1001), odd, all, COSTS).dearest())
        .allMatch(flip -> Double.isFinite(flip.saved()) && Double.isFinite(flip.amount()));
  }

  @Test
  void moneyIsToldPerMonthOrPerThousandRecords() {
    assertThat(MoneyPeriod.of(cases).isMonth()).isTrue();
    MoneyPeriod undated = MoneyPeriod.of(new Made(1).undated().cases(WorkWeek.EVERY_DAY));
    assertThat(undated.isMonth()).isFalse();
    assertThat(undated.factor()).isEqualTo(1_000.0 / Made.ROWS);
  }

  @Test
  void theGroupThatIsScoredHigherIsSeenToBeTreatedWorse() {
    PolicyReport report = report(450, 700, Treatment.STEP_UP);

    Parity parity = report.parity().get(0);
    assertThat(parity.column()).isEqualTo("group");
    assertThat(parity.reference().name()).isEqualTo("a");
    Group other = parity.others().get(0);
    assertThat(other.name()).isEqualTo("b");
    OptionalDouble ratio = parity.ratio(other, GroupRate.FALSE_POSITIVES, Reach.REVIEW_AND_DECLINE);
    assertThat(ratio.orElseThrow()).isLessThan(0.8);
    assertThat(parity.isFew(other, GroupRate.FALSE_POSITIVES)).isFalse();
    Parity turned = Parity.of("group", Segments.of(cases, "group").at(new Cut(450, 700)), "b");
    assertThat(
            turned.ratio(
                turned.others().get(0), GroupRate.FALSE_POSITIVES, Reach.REVIEW_AND_DECLINE))
        .as("the smaller rate by the larger, whoever is the reference")
        .isEqualTo(ratio);
  }

  @Test
  void everyRecordIsInOneSegment() {
    for (String column : List.of("group", "age", "amount")) {
      List<Group> groups = Segments.of(cases, column).at(new Cut(400, 600));
      assertThat(groups.stream().mapToLong(group -> group.outcome().all().records()).sum())
          .isEqualTo(Made.ROWS);
      assertThat(groups.stream().mapToDouble(group -> group.outcome().alerts().fraud()).sum())
          .isEqualTo(cases.sweep().at(400, 600).alerts().fraud());
    }
    assertThat(Segments.of(cases, "age").at(new Cut(400, 600)))
        .as("bands of a number")
        .hasSize(4)
        .extracting(Group::name)
        .anyMatch(name -> name.startsWith("below "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"money", "fpr:0.05", "recall:0.8", "approval:0.9"})
  void thresholdsThatAreFoundReachTheirGoalCheaperThanOthersDo(String text) {
    Cut cut = find(text, Optional.empty());
    Outcome outcome = cases.sweep().at(cut.review(), cut.decline());
    switch (text) {
      case "fpr:0.05" ->
          assertThat(outcome.falsePositiveRate().orElseThrow()).isLessThanOrEqualTo(0.05);
      case "recall:0.8" -> assertThat(outcome.recall().orElseThrow()).isGreaterThanOrEqualTo(0.8);
      case "approval:0.9" ->
          assertThat(outcome.approvalRate().orElseThrow()).isGreaterThanOrEqualTo(0.9);
      default -> assertThat(cost(cut)).isLessThan(cost(new Cut(450, 700)));
    }
    assertThat(cost(cut)).isGreaterThanOrEqualTo(cost(find("money", Optional.empty())) - 1e-6);
  }

  private Cut find(String goal, Optional<Capacity> capacity) {
    return ThresholdSearch.find(cases, Goal.parse(goal), Treatment.MANUAL_REVIEW, COSTS, capacity);
  }

  private double cost(Cut cut) {
    return cases.money().at(cut.review(), cut.decline(), Treatment.MANUAL_REVIEW, COSTS).total();
  }

  @Test
  void aTeamIsGivenNoMoreThanItCanReview() {
    Capacity team = new Capacity(4, 0.1, 2);
    Cut cut = find("money", Optional.of(team));
    Cases weekdays = new Made(1).cases(WorkWeek.weekdays(ZoneOffset.UTC));

    assertThat(cases.queue().orElseThrow().fits(cut.review(), cut.decline(), team)).isTrue();
    assertThat(cases.queue().orElseThrow().perDay(cut.review(), cut.decline())).isPositive();
    assertThat(weekdays.dates()).hasSize(30);
    assertThat(weekdays.queue().orElseThrow().perDay(0, 1001))
        .isCloseTo(Made.ROWS / 30.0, within(1e-9));
  }

  @Test
  void aTeamOfNobodyReviewsNothing() {
    Cut cut = find("money", Optional.of(new Capacity(0, 0, 1)));
    assertThat(cases.sweep().at(cut.review(), cut.decline()).reviewed().records()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "profit", "fpr", "money:1", "fpr:", "fpr:2", "recall:-1", "approval:x"})
  void aGoalThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Goal.parse(text)).hasMessageContaining("USE-511");
  }
}
