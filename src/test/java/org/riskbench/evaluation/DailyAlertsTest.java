package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;

class DailyAlertsTest {
  /** Two days of five records; the two highest of each are a good one and a fraud. */
  private static final double[] SCORES = {.9, .8, .3, .2, .1, .95, .7, .6, .5, .4};

  private static final boolean[] FRAUD = {
    false, true, true, false, false, true, false, true, true, false
  };
  private static final int[] DAYS = {3, 3, 3, 3, 3, 9, 9, 9, 9, 9};

  private static DailyAlerts alerts(double perDay, int... entities) {
    Optional<int[]> keys = entities.length == 0 ? Optional.empty() : Optional.of(entities);
    return DailyAlerts.of(ScoredRecords.of(SCORES, FRAUD), DAYS, keys, perDay);
  }

  @Test
  void precisionIsThatOfAnAverageDayAndRecallThatOfAllFrauds() {
    DailyAlerts found = alerts(3);

    assertThat(found.days()).isEqualTo(2);
    assertThat(found.records().precision()).isCloseTo((2 / 3.0 + 2 / 3.0) / 2, within(1e-12));
    assertThat(found.records().recall()).isCloseTo(4 / 5.0, within(1e-12));
    assertThat(found.records().attainable()).isCloseTo((2 / 3.0 + 3 / 3.0) / 2, within(1e-12));
    assertThat(found.entities()).isEmpty();
  }

  @Test
  void anEntityThatWasFoundOutIsNotLookedAtOnLaterDays() {
    // Entity 1 is found on the first day, so that the alerts of the second go to 3 and 5.
    DailyAlerts.Found found = alerts(2, 0, 1, 2, 2, 2, 1, 3, 1, 1, 5).entities().orElseThrow();

    assertThat(found.precision()).isCloseTo((1 / 2.0 + 0 / 2.0) / 2, within(1e-12));
    assertThat(found.recall()).isCloseTo(1 / 2.0, within(1e-12)); // 1, but not 2
  }

  @Test
  void severalRecordsOfAnEntityOnADayAreOneAlert() {
    DailyAlerts.Found found = alerts(2, 0, 0, 0, 7, 8, 1, 1, 1, 1, 9).entities().orElseThrow();

    assertThat(found.precision()).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(found.recall()).isEqualTo(1);
  }

  @Test
  void recordsWithoutAnEntityStandForThemselves() {
    DailyAlerts found = alerts(3, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);

    assertThat(found.entities()).contains(found.records());
  }

  @Test
  void aDayWithFewerAlertsThanAskedForIsJudgedByThoseItHas() {
    DailyAlerts found = alerts(100);

    assertThat(found.records().precision()).isCloseTo((2 / 5.0 + 3 / 5.0) / 2, within(1e-12));
    assertThat(found.records().recall()).isEqualTo(1);
    assertThat(found.records().attainable()).isEqualTo(found.records().precision());
  }

  @Test
  void scoresThatAreAllEqualFindNoMoreThanChance() {
    int n = 20_000;
    boolean[] fraud = new boolean[n];
    int[] days = new int[n];
    for (int i = 0; i < n; i++) {
      fraud[i] = i % 10 == 0; // sorted data must not help
      days[i] = i / 1_000;
    }
    DailyAlerts found =
        DailyAlerts.of(ScoredRecords.of(new double[n], fraud), days, Optional.empty(), 100);

    assertThat(found.records().precision()).isCloseTo(0.1, within(0.02));
    assertThat(found.records().attainable()).isEqualTo(1);
    assertThat(found.records().interval().orElseThrow().contains(0.1)).isTrue();
  }

  @Test
  void aWeightTakesUpAsManyAlertsAsItStandsFor() {
    double[] weights = {2, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    ScoredRecords records = ScoredRecords.of(SCORES, FRAUD).withWeights(weights);

    DailyAlerts found = DailyAlerts.of(records, DAYS, Optional.empty(), 2);

    assertThat(found.records().precision()).isCloseTo((0 + 1 / 2.0) / 2, within(1e-12));
  }

  @Test
  void fewDaysGiveNoInterval() {
    assertThat(alerts(2).records().interval()).isEmpty();
  }

  @Test
  void aBetterModelFindsMore() {
    Random random = new Random(5);
    int n = 4_000;
    double[] good = new double[n];
    double[] poor = new double[n];
    boolean[] fraud = new boolean[n];
    int[] days = new int[n];
    for (int i = 0; i < n; i++) {
      fraud[i] = random.nextInt(20) == 0;
      good[i] = random.nextGaussian() + (fraud[i] ? 3 : 0);
      poor[i] = random.nextGaussian() + (fraud[i] ? 1 : 0);
      days[i] = i / 200;
    }
    assertThat(precision(good, fraud, days)).isGreaterThan(precision(poor, fraud, days) + 0.2);
  }

  private static double precision(double[] scores, boolean[] fraud, int[] days) {
    return DailyAlerts.of(ScoredRecords.of(scores, fraud), days, Optional.empty(), 10)
        .records()
        .precision();
  }

  @Test
  void oneClassIsRefusedInASentence() {
    ScoredRecords goods = ScoredRecords.of(new double[] {1, 2}, new boolean[2]);
    assertThatThrownBy(() -> DailyAlerts.of(goods, new int[2], Optional.empty(), 1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DATA-502");
  }
}
