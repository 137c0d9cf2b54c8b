package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedShareTest {
  /** Values of any table, and of the far tail. */
  @ParameterizedTest
  @CsvSource({
    "3.841458820694124, 1, 0.05",
    "16.918977604620448, 9, 0.05",
    "27.877164871256568, 9, 0.001",
    "124.3421134, 100, 0.05",
    "60, 9, 1.34068e-9"
  })
  void theTailOfChiSquareIsRightFarOutToo(double value, int freedom, double chance) {
    assertThat(ChiSquare.tail(value, freedom)).isCloseTo(chance, Percentage.withPercentage(0.1));
    assertThat(ChiSquare.critical(chance, freedom))
        .isCloseTo(value, Percentage.withPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({"0.001, 2000, 6", "0.02, 500, 20", "0.0001, 100000, 10"})
  void rareEventsHaveThePoissonTail(double share, long of, long count) {
    double mean = share * of;
    double term = Math.exp(-mean);
    double below = 0;
    for (long k = 0; k < count; k++) {
      below += term;
      term *= mean / (k + 1);
    }

    ExpectedShare expected = new ExpectedShare(share, 0);

    assertThat(expected.chanceOfAtLeast(count, of))
        .isCloseTo(1 - below, Percentage.withPercentage(100 * 20 * share));
    assertThat(expected.chanceOfAtMost(count - 1, of)).isCloseTo(below, within(0.02));
  }

  @Test
  void theUsualCountsHoldSoManyOfTheCountsThatChanceBrings() {
    ExpectedShare expected = new ExpectedShare(0.03, 0);
    Interval usual = expected.counts(1_000, 0.05);
    Random random = new Random(2);
    int outside = 0;
    for (int draw = 0; draw < 4_000; draw++) {
      int count = 0;
      for (int i = 0; i < 1_000; i++) {
        count += random.nextDouble() < 0.03 ? 1 : 0;
      }
      outside += usual.contains(count) ? 0 : 1;
    }

    assertThat(outside / 4_000.0).isBetween(0.02, 0.06);
  }

  @Test
  void whereDaysDifferMoreIsUsual() {
    Interval alike = new ExpectedShare(0.03, 0).counts(100_000, 0.01);
    Interval apart = new ExpectedShare(0.03, 0.005).counts(100_000, 0.01);

    assertThat(apart.width()).isGreaterThan(4 * alike.width());
    assertThat(apart.contains(3_000)).isTrue();
  }

  @Test
  void largeCountsAreNoDifferentFromThoseNextToThem() {
    ExpectedShare expected = new ExpectedShare(0.5, 0);

    assertThat(expected.chanceOfAtLeast(99_700, 199_000))
        .isCloseTo(expected.chanceOfAtLeast(100_200, 200_000), within(0.02));
  }
}
