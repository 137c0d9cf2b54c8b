package org.riskbench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.split.SplitPlan;

class PeriodFindingsTest {
  private static final SplitPlan BY_TIME =
      new SplitPlan.ByTime(SplitPlan.Shares.defaults(), Duration.ZERO);
  private static final SplitPlan AT_RANDOM = new SplitPlan.AtRandom(SplitPlan.Shares.defaults(), 1);

  private final Planted planted = new Planted();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aLabelThatComesOnlyInPartOfThePeriodIsFound(int quarter) {
    for (int row = 0; row < Planted.ROWS; row++) {
      planted.fraud[row] &= row * 4 / Planted.ROWS != quarter;
    }
    assertThat(planted.found()).contains("LEAK-PERIOD label");
  }

  @Test
  void aRateThatFallsIsADriftAndNoLeak() {
    for (int row = 0; row < Planted.ROWS; row++) {
      planted.fraud[row] &= row < Planted.ROWS / 2 || row % 3 == 0;
    }
    assertThat(planted.found()).contains("DRIFT-RATE").doesNotContain("LEAK-PERIOD label");
  }

  @Test
  void aColumnOfAnotherPopulationIsFound() {
    planted.texts("shop", row -> row % 5 < row * 5 / Planted.ROWS ? "new" : "old");
    planted.texts("city", row -> "c" + planted.random.nextInt(9));
    assertThat(planted.found()).containsExactly("DRIFT-COLUMN shop");
  }

  @Test
  void aHistoryOfApprovedRecordsIsFound() {
    planted.texts("auth_response", row -> "Approved");
    assertThat(planted.found()).contains("VEL-SURVIVOR auth_response");
  }

  @Test
  void aHistoryWithDeclinedRecordsIsNot() {
    planted.texts("auth_response", row -> row % 9 == 0 ? "Declined" : "Approved");
    planted.texts("account_status", row -> row % 2 == 0 ? "ok" : "okay");
    assertThat(planted.found()).isEmpty();
  }

  @Test
  void coarseTimesAreFoundForAKey() {
    planted.entity("card", row -> "k" + row / 8);
    for (int row = 0; row < Planted.ROWS; row++) {
      planted.time[row] = Math.floor(planted.time[row] / Planted.DAY) * Planted.DAY;
    }
    assertThat(planted.found()).contains("TIME-TIES card");
  }

  @Test
  void aKeyOnBothSidesIsALeakAtRandomAndNormalInTime() {
    planted.entity("card", row -> "k" + planted.random.nextInt(900));
    assertThat(planted.profile(AT_RANDOM).findings())
        .extracting(Finding::code, Finding::severity)
        .containsExactly(Assertions.tuple("LEAK-ENTITY", Finding.Severity.WARNING));
    Planted again = new Planted();
    again.entity("card", row -> "k" + again.random.nextInt(900));
    assertThat(again.profile(BY_TIME).findings())
        .extracting(Finding::severity)
        .containsExactly(Finding.Severity.INFO);
  }

  @Test
  void aKeyOnOneSideIsNoLeak() {
    planted.entity("card", row -> "k" + row / 3);
    SplitPlan plan = new SplitPlan.ByEntity(SplitPlan.Shares.defaults(), List.of("card"), 1);
    assertThat(planted.found(plan)).isEmpty();
  }

  @Test
  void copiedRecordsOnBothSidesAreFound() {
    double[] amounts = new double[Planted.ROWS];
    for (int row = 0; row < Planted.ROWS; row++) {
      int from = row >= 3_000 && row % 10 == 0 ? row - 3_000 : row;
      amounts[row] = amounts[from] == 0 ? 1 + planted.noise(row) : amounts[from];
      planted.fraud[row] = planted.fraud[from];
    }
    assertThat(copied(amounts, BY_TIME)).contains("LEAK-DUPLICATE");
  }

  @Test
  void exactCopiesAreFoundAtRandom() {
    Planted twice = new Planted();
    for (int row = 1; row < Planted.ROWS; row += 20) {
      twice.time[row] = twice.time[row - 1];
      twice.fraud[row] = twice.fraud[row - 1];
    }
    double[] ages = new double[Planted.ROWS];
    for (int row = 0; row < Planted.ROWS; row++) {
      ages[row] = row % 20 == 1 ? ages[row - 1] : twice.random.nextInt(100);
    }
    Planted copies = new Planted(twice, ages);
    assertThat(copies.found(AT_RANDOM)).contains("LEAK-DUPLICATE", "DUPLICATE");
  }

  /** Only the planted column, as the honest ones differ from copy to copy. */
  private List<String> copied(double[] amounts, SplitPlan plan) {
    return new Planted(planted, amounts).found(plan);
  }
}
