package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.job.CancelledContext;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ReviewQueue;

class StaffingTest {
  private static final CostModel COSTS = CostModel.ASSUMED;
  private static final Capacity NEVER_MORE = new Capacity(4, 0, 2);
  private final Cases calibrate = half(0);
  private final Cases test = half(1);

  /** The earlier or the later twenty days. */
  private static Cases half(int which) {
    int from = which * Made.ROWS / 2;
    int[] rows = IntStream.range(from, from + Made.ROWS / 2).toArray();
    return new Made(1).cases(WorkWeek.EVERY_DAY, rows);
  }

  private Staffing staffing(Capacity team, CostModel costs) {
    return Staffing.of(calibrate, test, costs, team, 2, JobContext.none());
  }

  @Test
  void aLargerTeamNeverSavesLessWhereItIsFoundAndTheCurveEndsFlat() {
    Staffing staffing = staffing(NEVER_MORE, COSTS);
    List<Staffing.Step> curve = staffing.curve();

    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).found()).isGreaterThanOrEqualTo(curve.get(i - 1).found() - 1e-6);
    }
    Cut cheapest =
        ThresholdSearch.find(
            calibrate, new Goal.LeastCost(), Treatment.MANUAL_REVIEW, COSTS, Optional.empty());
    assertThat(staffing.enough()).isPositive();
    curve.stream()
        .filter(step -> staffing.reviewers(step) >= staffing.enough())
        .forEach(step -> assertThat(step.cut()).isEqualTo(cheapest));
    assertThat(curve.stream().filter(step -> staffing.reviewers(step) >= staffing.enough()))
        .hasSizeGreaterThan(1);
  }

  @Test
  void oneMoreReviewerIsWorthTheDifferenceToTheTeamAsItIs() {
    Staffing staffing = staffing(NEVER_MORE, COSTS);

    assertThat(staffing.now().perDay()).isEqualTo(4);
    assertThat(staffing.oneMore().perDay()).isEqualTo(6);
    assertThat(staffing.reviewers(staffing.now())).isEqualTo(2);
    assertThat(staffing.now().judged())
        .as("the curve holds the team as it is")
        .isEqualTo(staffing.curve().get(2).judged());
    assertThat(staffing.gainFound())
        .isCloseTo(staffing.curve().get(3).found() - staffing.curve().get(2).found(), within(1e-9));
  }

  @Test
  void whatIsSavedIsTheCostOfThoseThresholdsAgainstApprovingAll() {
    Staffing.Step step = staffing(NEVER_MORE, COSTS).now();
    double baseline = test.money().at(1001, 1001, Treatment.MANUAL_REVIEW, COSTS).total();
    double cost =
        test.money()
            .at(step.cut().review(), step.cut().decline(), Treatment.MANUAL_REVIEW, COSTS)
            .total();
    double overflowed =
        test.money()
            .at(step.cut().review(), step.cut().decline(), Treatment.STEP_UP, COSTS)
            .total();
    double late = step.load().overflowed();

    assertThat(step.judged())
        .isCloseTo(
            (baseline - cost - late * (overflowed - cost)) / test.months().orElseThrow(),
            within(1e-6));
  }

  @Test
  void whereAReviewCostsMoreThanItSavesNobodyIsEnough() {
    CostModel dear = COSTS.with(CostFactor.REVIEW, 1e6);

    assertThat(staffing(NEVER_MORE, dear).enough()).isZero();
    assertThat(staffing(NEVER_MORE, dear).gain()).isZero();
  }

  @Test
  void workingItOutCanBeCancelled() {
    assertThatThrownBy(
            () -> Staffing.of(calibrate, test, COSTS, NEVER_MORE, 2, new CancelledContext()))
        .isInstanceOf(CancelledException.class);
  }

  @Property(tries = 30, seed = "20261125")
  void thresholdsFoundWithinATeamKeepToItWhereTheyWereFound(
      @ForAll @IntRange(max = 30) int perDay,
      @ForAll @IntRange(max = 4) int twentieths,
      @ForAll @IntRange(min = 1, max = 3) int oldest) {
    Capacity team = new Capacity(perDay, twentieths / 20.0, oldest);
    for (String goal : List.of("money", "fpr:0.05", "recall:0.8", "approval:0.9")) {
      Target target = new Target(Goal.parse(goal), Treatment.MANUAL_REVIEW, Optional.of(team));
      Cut cut = ThresholdSearch.find(calibrate, target, COSTS);
      assertThat(calibrate.queue().orElseThrow().fits(cut.review(), cut.decline(), team)).isTrue();
    }
  }

  @Test
  void whatCantBeReachedIsToldWithWhatWouldDo() {
    Target target =
        new Target(new Goal.Recall(0.95), Treatment.MANUAL_REVIEW, Optional.of(NEVER_MORE), 0.001);
    assertThatThrownBy(() -> ThresholdSearch.find(calibrate, target, COSTS))
        .hasMessageContaining("USE-512");

    Shortfall missing = Shortfall.of(calibrate, target).orElseThrow();

    double recall = missing.recall().orElseThrow();
    assertThat(recall).isLessThan(0.95);
    reaches(new Target(new Goal.Recall(recall), target.middle(), target.capacity(), 0.001));
    Optional<Capacity> larger = Optional.of(NEVER_MORE.withPerDay(missing.perDay()));
    reaches(new Target(target.goal(), target.middle(), larger, 0.001));
    Optional<Capacity> tooSmall = Optional.of(NEVER_MORE.withPerDay(missing.perDay() - 1));
    assertThat(Shortfall.of(calibrate, new Target(target.goal(), target.middle(), tooSmall, 0.001)))
        .isPresent();
    double declined = missing.declined().orElseThrow();
    reaches(new Target(target.goal(), target.middle(), target.capacity(), declined));
    assertThat(Shortfall.of(calibrate, new Target(target.goal(), Treatment.STEP_UP, larger, 0.001)))
        .as("a step-up needs no team")
        .isEmpty();
  }

  private void reaches(Target target) {
    assertThat(Shortfall.of(calibrate, target)).isEmpty();
    Cut cut = ThresholdSearch.find(calibrate, target, COSTS);
    Goal.Recall wanted = (Goal.Recall) target.goal();
    assertThat(calibrate.sweep().at(cut.review(), cut.decline()).recall().orElseThrow())
        .isGreaterThanOrEqualTo(wanted.least() - 1e-12);
  }

  @Test
  void aPartThatHoldsOneRecordInTwoCountsEachForTwo() {
    int[] even = IntStream.range(0, Made.ROWS).filter(row -> row % 2 == 0).toArray();
    Cases whole = new Made(1).cases(WorkWeek.EVERY_DAY);
    Cases drawn = new Made(1).cases(WorkWeek.EVERY_DAY, even);

    assertThat(drawn.share().orElseThrow()).isCloseTo(0.5, within(1e-3));
    assertThat(whole.share().orElseThrow()).isEqualTo(1);
    assertThat(drawn.queue().orElseThrow().perDay(0, 1001)).isCloseTo(50, within(0.1));
    assertThat(drawn.months().orElseThrow())
        .isCloseTo(whole.months().orElseThrow() / 2, within(0.02));
  }

  @Test
  void withoutDatesRecordsCanBeCountedAtARate() {
    Cases rated = calibrate.atRate(500);
    ReviewQueue queue = rated.queue().orElseThrow();

    assertThat(queue.days()).isEqualTo(1);
    assertThat(queue.perDay(0, 1001)).isCloseTo(500, within(1e-6));
    assertThat(queue.perDay(450, 700))
        .isCloseTo(500 * calibrate.sweep().at(450, 700).reviewRate().orElseThrow(), within(1e-6));
    assertThat(rated.months().orElseThrow()).isCloseTo(1_000 / 500.0 / 30.44, within(1e-4));
  }
}
