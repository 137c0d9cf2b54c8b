package org.riskbench.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThresholdSweepTest {
  @Property(seed = "11")
  void countsEqualThoseOfALoopOverTheRecords(
      @ForAll long seed,
      @ForAll @IntRange(max = 1001) int one,
      @ForAll @IntRange(max = 1001) int other) {
    Case drawn = Case.of(seed);
    int review = Math.min(one, other);
    int decline = Math.max(one, other);
    Outcome outcome = drawn.sweep().at(review, decline);

    assertSame(outcome.approved(), drawn.tally(0, review));
    assertSame(outcome.reviewed(), drawn.tally(review, decline));
    assertSame(outcome.declined(), drawn.tally(decline, 1001));
    assertSame(outcome.all(), drawn.tally(0, 1001));
    Tally alerts = drawn.tally(review, 1001);
    Tally all = drawn.tally(0, 1001);
    assertThat(outcome.recall().orElse(-1))
        .isCloseTo(all.fraud() > 0 ? alerts.fraud() / all.fraud() : -1, within(1e-12));
    assertThat(outcome.falsePositiveRate().orElse(-1))
        .isCloseTo(all.good() > 0 ? alerts.good() / all.good() : -1, within(1e-12));
    assertThat(outcome.precision().orElse(-1))
        .isCloseTo(alerts.total() > 0 ? alerts.fraud() / alerts.total() : -1, within(1e-12));
  }

  @Property(seed = "12")
  void raisingTheThresholdNeverDeclinesMore(
      @ForAll long seed,
      @ForAll @IntRange(max = 1001) int one,
      @ForAll @IntRange(max = 1001) int other) {
    ThresholdSweep sweep = Case.of(seed).sweep();
    Outcome low = sweep.at(0, Math.min(one, other));
    Outcome high = sweep.at(0, Math.max(one, other));

    assertThat(high.declined().records()).isLessThanOrEqualTo(low.declined().records());
    assertThat(high.declined().fraud()).isLessThanOrEqualTo(low.declined().fraud());
    assertThat(high.declined().good()).isLessThanOrEqualTo(low.declined().good());
    assertThat(high.declineRate().orElse(0)).isLessThanOrEqualTo(low.declineRate().orElse(0));
  }

  @Property(seed = "13")
  void everyRecordLiesInOneBinOfTheHistogram(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int width) {
    Case drawn = Case.of(seed);
    ScoreHistogram histogram = drawn.sweep().histogram(width);

    for (int bin = 0; bin < histogram.bins(); bin++) {
      int to = bin == histogram.bins() - 1 ? 1001 : histogram.to(bin);
      Tally expected = drawn.tally(histogram.from(bin), to);
      assertThat(histogram.fraud()[bin]).isCloseTo(expected.fraud(), within(1e-9));
      assertThat(histogram.good()[bin]).isCloseTo(expected.good(), within(1e-9));
    }
    assertThat(histogram.to(histogram.bins() - 1)).isEqualTo(1000);
  }

  @Example
  void fiftyBinsOfTwentyPointsCoverTheScale() {
    ScoreHistogram histogram =
        ThresholdSweep.of(new int[] {0, 19, 20, 1000}, new boolean[] {true, true, true, false})
            .histogram(20);

    assertThat(histogram.bins()).isEqualTo(50);
    assertThat(histogram.fraud()).startsWith(2, 1, 0);
    assertThat(histogram.good()[49]).isEqualTo(1);
  }

  @Example
  void aRateWithoutADenominatorIsEmptyAndNotANumberOnAScreen() {
    Outcome nobody = ThresholdSweep.of(new int[0], new boolean[0]).at(500, 750);
    assertThat(nobody.recall()).isEmpty();
    assertThat(nobody.precision()).isEmpty();
    assertThat(nobody.falsePositiveRate()).isEmpty();
    assertThat(nobody.approvalRate()).isEmpty();
    assertThat(nobody.falsePositiveRatio()).isEmpty();
    assertThat(nobody.fraudAmountCaught()).isEmpty();

    Outcome quiet =
        ThresholdSweep.of(new int[] {10, 900}, new boolean[] {true, false}).at(950, 990);
    assertThat(quiet.recall()).hasValue(0);
    assertThat(quiet.precision()).isEmpty();
    assertThat(quiet.alertRate()).hasValue(0);
  }

  @Example
  void theFalsePositiveRatioIsWrittenAsARatio() {
    assertThat(ratio(10, 2)).hasValue("5 : 1");
    assertThat(ratio(5, 2)).hasValue("2.5 : 1");
    assertThat(ratio(1, 3)).hasValue("0.3 : 1");
    assertThat(ratio(0, 3)).hasValue("0 : 1");
    assertThat(ratio(31, 2)).hasValue("16 : 1");
    assertThat(ratio(7, 0)).isEmpty();
  }

  @Example
  void amountsNotAboveZeroAreLeftOut() {
    ThresholdSweep sweep =
        ThresholdSweep.of(
            new int[] {900, 100, 900, 900},
            new boolean[] {true, true, true, false},
            new double[] {2, 1, 1, 1},
            new double[] {30, 40, Double.NaN, -5});

    assertThat(sweep.at(500, 800).declined().fraudAmount()).isEqualTo(60);
    assertThat(sweep.at(500, 800).declined().goodAmount()).isZero();
    assertThat(sweep.at(500, 800).fraudAmountCaught()).hasValue(0.6);
  }

  @Example
  void thresholdsOutOfOrderAndScoresOffTheScaleAreRefused() {
    ThresholdSweep sweep = ThresholdSweep.of(new int[] {5}, new boolean[] {true});
    assertThatThrownBy(() -> sweep.at(700, 600)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sweep.at(0, 1002)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ThresholdSweep.of(new int[] {1001}, new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<String> ratio(int goods, int frauds) {
    int[] scores = new int[goods + frauds];
    Arrays.fill(scores, 800);
    boolean[] fraud = new boolean[goods + frauds];
    Arrays.fill(fraud, 0, frauds, true);
    return ThresholdSweep.of(scores, fraud).at(500, 750).falsePositiveRatio();
  }

  private static void assertSame(Tally actual, Tally expected) {
    assertThat(actual.records()).isEqualTo(expected.records());
    assertThat(actual.fraud()).isCloseTo(expected.fraud(), within(1e-9));
    assertThat(actual.good()).isCloseTo(expected.good(), within(1e-9));
    assertThat(actual.fraudAmount()).isCloseTo(expected.fraudAmount(), within(1e-9));
    assertThat(actual.goodAmount()).isCloseTo(expected.goodAmount(), within(1e-9));
  }

  private record Case(int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    static Case of(long seed) {
      Random random = new Random(seed);
      int n = random.nextInt(200);
      boolean[] fraud = new boolean[n];
      for (int i = 0; i < n; i++) {
        fraud[i] = random.nextInt(5) == 0;
      }
      int[] scores = random.ints(n, 0, 1001).map(s -> s > 950 ? 1000 : s / 7 * 7).toArray();
      double[] weights = random.doubles(n, 0.1, 3).toArray();
      return new Case(scores, fraud, weights, random.doubles(n, 1, 500).toArray());
    }

    ThresholdSweep sweep() {
      return ThresholdSweep.of(scores, fraud, weights, amounts);
    }

    Tally tally(int from, int to) {
      Tally sum = new Tally(0, 0, 0, 0, 0);
      for (int i = 0; i < scores.length; i++) {
        if (scores[i] >= from && scores[i] < to) {
          double weight = weights[i];
          double money = weight * amounts[i];
          sum =
              sum.plus(
                  fraud[i] ? new Tally(1, weight, 0, money, 0) : new Tally(1, 0, weight, 0, money));
        }
      }
      return sum;
    }
  }
}
