package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityIndexTest {
  @Test
  void itIsTheSumOfDifferencesTimesLogarithms() {
    StabilityIndex index = StabilityIndex.of(new long[] {50, 50}, new long[] {25, 75});

    double expected = -0.25 * Math.log(0.5) + 0.25 * Math.log(1.5);
    assertThat(index.value()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void equalSharesAreStableWhateverTheSizes() {
    StabilityIndex index = StabilityIndex.of(new long[] {10, 30}, new long[] {100, 300});

    assertThat(index.value()).isZero();
  }

  /** Quantiles of chi-square at 95 % from any table. */
  @ParameterizedTest
  @CsvSource({"4, 7.815", "10, 16.919", "20, 30.144"})
  void theCriticalValueIsTheChiSquareQuantileOverTheSizes(int groups, double quantile) {
    long[] first = new long[groups];
    long[] second = new long[groups];
    Arrays.fill(first, 100);
    Arrays.fill(second, 50);

    double sizes = 1.0 / (100.0 * groups) + 1.0 / (50.0 * groups);

    assertThat(StabilityIndex.of(first, second).critical())
        .isCloseTo(quantile * sizes, within(0.01 * quantile * sizes));
  }

  @Test
  void whereNothingChangesAboutOneIndexInTwentyIsRemarkable() {
    Random random = new Random(3);
    int remarkable = 0;
    for (int draw = 0; draw < 2_000; draw++) {
      StabilityIndex index = StabilityIndex.of(drawn(random, 400), drawn(random, 900));
      remarkable += index.value() > index.critical() ? 1 : 0;
    }
    assertThat(remarkable).isBetween(60, 150);
  }

  private static long[] drawn(Random random, int records) {
    long[] counts = new long[10];
    for (int i = 0; i < records; i++) {
      counts[random.nextInt(10)]++;
    }
    return counts;
  }

  @Test
  void anEmptyPopulationHasNoIndex() {
    assertThat(StabilityIndex.of(new long[] {1, 2}, new long[] {0, 0}).value()).isNaN();
  }
}
