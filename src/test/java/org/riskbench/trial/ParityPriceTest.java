package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;

class ParityPriceTest {
  private static final Made MADE = new Made(3);
  private final Cases calibrate = MADE.cases(WorkWeek.EVERY_DAY, 0, Made.ROWS / 2);
  private final Cases test = MADE.cases(WorkWeek.EVERY_DAY, Made.ROWS / 2, Made.ROWS);

  private ParityGoal goal(GroupRate rate, double least) {
    Grouping grouping = Grouping.of(calibrate.dataset(), "group");
    return new ParityGoal(rate, least, List.of(new ParityGoal.Against(grouping, Optional.empty())));
  }

  private Optional<ParityPrice> price(ParityGoal goal, Stakes stakes) {
    return ParityPrice.of(
        calibrate, test, goal, Treatment.MANUAL_REVIEW, stakes, JobContext.none());
  }

  private double cost(Cut cut) {
    CostModel costs = CostModel.ASSUMED;
    return calibrate
        .money(costs)
        .at(cut.review(), cut.decline(), Treatment.MANUAL_REVIEW, costs)
        .total();
  }

  @ParameterizedTest
  @CsvSource({"SELECTED,0.8", "SELECTED,0.95", "FALSE_POSITIVES,0.5", "MISSED,0.7"})
  void parityIsHeldOnCalibrateAndNeverCheaperThanTheCheapest(GroupRate rate, double least) {
    ParityPrice price = price(goal(rate, least), Stakes.ASSUMED).orElseThrow();

    assertThat(price.held().calibrate().ratio()).isGreaterThanOrEqualTo(least);
    assertThat(price.onCalibrate()).isNotNegative();
    assertThat(price.held().calibrate().cost()).isCloseTo(cost(price.held().cut()), within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(GroupRate.class)
  void noOtherCommonThresholdsHoldItCheaper(GroupRate rate) {
    ParityGoal goal = goal(rate, 0.9);
    ParityPrice price = price(goal, Stakes.ASSUMED).orElseThrow();
    ParityGoal.OnCases judge = goal.on(calibrate);

    for (int review = 0; review <= 1001; review += 13) {
      for (int decline = review; decline <= 1001; decline += 29) {
        Cut cut = new Cut(review, decline);
        boolean nobody = calibrate.sweep().at(review, decline).approved().records() == 0;
        assertThat(
                nobody
                    || judge.reached(cut) < 0.9
                    || cost(cut) >= price.held().calibrate().cost() - 1e-6)
            .as("%s", cut)
            .isTrue();
      }
    }
  }

  @Test
  void toLetNobodyThroughIsNoWayToTreatAllAlike() {
    ParityPrice price = price(goal(GroupRate.SELECTED, 1), Stakes.ASSUMED).orElseThrow();
    Cut held = price.held().cut();
    assertThat(calibrate.sweep().at(held.review(), held.decline()).approved().records())
        .isPositive();
  }

  @Test
  void aHigherRatioCostsNoLess() {
    double before = 0;
    for (double least = 0.5; least <= 1; least += 0.1) {
      double now =
          price(goal(GroupRate.SELECTED, least), Stakes.ASSUMED).orElseThrow().onCalibrate();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).as("to treat both groups alike is not for nothing here").isPositive();
  }

  @Test
  void aTeamIsGivenNoMoreThanItCanReviewForTheSakeOfParityEither() {
    Capacity team = new Capacity(3, 0.05, 3);
    Stakes stakes = Stakes.ASSUMED.with(Optional.of(team), WorkWeek.EVERY_DAY);
    ParityPrice price = price(goal(GroupRate.SELECTED, 0.9), stakes).orElseThrow();
    Cut held = price.held().cut();
    assertThat(calibrate.queue().orElseThrow().fits(held.review(), held.decline(), team)).isTrue();
  }

  @Test
  void groupsWithTooFewRecordsBindNothing() {
    Cases few = MADE.cases(WorkWeek.EVERY_DAY, 0, 50);
    ParityPrice price =
        ParityPrice.of(
                few,
                test,
                goal(GroupRate.SELECTED, 1),
                Treatment.STEP_UP,
                Stakes.ASSUMED,
                JobContext.none())
            .orElseThrow();
    assertThat(price.onCalibrate()).isZero();
    assertThat(price.held().cut()).isEqualTo(price.free().cut());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aRatioThatIsNoneIsRefused(double least) {
    assertThatThrownBy(() -> goal(GroupRate.SELECTED, least)).hasMessageContaining("USE-514");
  }
}
