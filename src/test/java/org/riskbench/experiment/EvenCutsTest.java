package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.feature.Cuts;

class EvenCutsTest {
  private static int[] counts(Cuts cuts, double[] values) {
    int[] counts = new int[cuts.bins()];
    DoubleStream.of(values)
        .filter(value -> !Double.isNaN(value))
        .forEach(v -> counts[cuts.bin(v)]++);
    return counts;
  }

  @Test
  void spreadOutNumbersMakeTenGroupsOfLikeSize() {
    double[] values = new Random(1).doubles(10_000).toArray();

    assertThat(counts(EvenCuts.of(values), values)).hasSize(10).containsOnly(1_000);
  }

  @Test
  void aValueThatManyShareHasAGroupOfItsOwn() {
    double[] values =
        IntStream.range(0, 1_000)
            .mapToDouble(i -> i % 5 < 4 ? 7 : i % 10 == 4 ? 1 + i : -i)
            .toArray();
    Cuts cuts = EvenCuts.of(values);

    int[] counts = counts(cuts, values);
    assertThat(counts[cuts.bin(7)]).isBetween(800, 802);
    assertThat(IntStream.of(counts).sum()).isEqualTo(1_000);
  }

  @Test
  void whatIsMissingOrAllAlikeMakesOneGroup() {
    assertThat(EvenCuts.of(new double[] {Double.NaN, Double.NaN}).bins()).isEqualTo(1);
    assertThat(EvenCuts.of(new double[] {3, 3, 3, 3}).bins()).isEqualTo(1);
    assertThat(EvenCuts.of(new double[0]).bins()).isEqualTo(1);
  }

  @Test
  void yesAndNoAreTwoGroups() {
    double[] values = IntStream.range(0, 1_000).mapToDouble(i -> i % 50 == 0 ? 1 : 0).toArray();

    assertThat(counts(EvenCuts.of(values), values)).containsExactly(980, 20);
  }

  @Test
  void weightedRecordsCountAsManyAsVaryAlike() {
    long[] counts = WeightedCounts.of(new int[] {0, 0, 1}, new double[] {1, 1, 1}, 2);
    long[] heavy = WeightedCounts.of(new int[] {0, 0, 1}, new double[] {1, 1, 100}, 2);

    assertThat(counts).containsExactly(2, 1);
    assertThat(heavy).containsExactly(0, 1);
  }

  @Test
  void daysThatDifferDoSoBeyondChance() {
    Random random = new Random(5);
    int[] dates = IntStream.range(0, 20_000).map(i -> i / 500).toArray();
    boolean[] alike = new boolean[dates.length];
    boolean[] apart = new boolean[dates.length];
    for (int i = 0; i < dates.length; i++) {
      alike[i] = random.nextDouble() < 0.1;
      apart[i] = random.nextDouble() < (dates[i] % 2 == 0 ? 0.05 : 0.15);
    }
    DayShares days = DayShares.of(Optional.of(dates));

    assertThat(days.deviation(alike).orElseThrow()).isLessThan(0.01);
    assertThat(days.deviation(apart).orElseThrow()).isBetween(0.04, 0.06);
    assertThat(DayShares.of(Optional.empty()).deviation(apart)).isEmpty();
  }
}
