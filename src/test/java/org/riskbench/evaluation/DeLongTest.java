package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeLongTest {
  @Provide
  Arbitrary<ScoredRecords> records() {
    return Scored.records();
  }

  @Property(seed = "7")
  void theIntervalEqualsThePlacementsOfThePaper(@ForAll("records") ScoredRecords drawn) {
    ScoredRecords records = ScoredRecords.of(drawn.ranking(), drawn.fraud());
    double half = 1.959963984540054 * Math.sqrt(BruteForce.delongVariance(records));
    double auc = BruteForce.auc(records);
    Interval interval = DeLong.interval(records).orElseThrow();

    assertThat(interval.low()).isCloseTo(Math.max(0, auc - half), within(1e-12));
    assertThat(interval.high()).isCloseTo(Math.min(1, auc + half), within(1e-12));
    assertThat(interval.contains(auc)).isTrue();
  }

  @Property(seed = "7")
  void equalWeightsOfAnySizeChangeNothing(@ForAll("records") ScoredRecords drawn) {
    ScoredRecords plain = ScoredRecords.of(drawn.ranking(), drawn.fraud());
    double[] weights = new double[drawn.size()];
    Arrays.fill(weights, 2.5);
    Interval weighted = DeLong.interval(plain.withWeights(weights)).orElseThrow();
    Interval unweighted = DeLong.interval(plain).orElseThrow();

    assertThat(weighted.low()).isCloseTo(unweighted.low(), within(1e-12));
    assertThat(weighted.high()).isCloseTo(unweighted.high(), within(1e-12));
  }

  @Property(seed = "7")
  void comparingTheOtherWayRoundTurnsTheSign(@ForAll("records") ScoredRecords first) {
    double[] reversed = first.ranking().clone();
    Arrays.setAll(reversed, i -> first.ranking()[(i + 2) % reversed.length]);
    ScoredRecords second = ScoredRecords.of(reversed, first.fraud()).withWeights(first.weight());
    AucComparison one = DeLong.compare(first, second).orElseThrow();
    AucComparison other = DeLong.compare(second, first).orElseThrow();

    Assume.that(Double.isFinite(one.z()));
    assertThat(one.difference()).isEqualTo(-other.difference());
    assertThat(one.z()).isCloseTo(-other.z(), within(1e-9));
    assertThat(one.p()).isCloseTo(other.p(), within(1e-12)).isBetween(0.0, 1.0);
  }

  @Example
  void aRunDoesNotDifferFromItself() {
    ScoredRecords run =
        ScoredRecords.of(
            new double[] {.1, .4, .35, .8, .7}, new boolean[] {false, false, true, true, false});
    AucComparison comparison = DeLong.compare(run, run).orElseThrow();

    assertThat(comparison.difference()).isZero();
    assertThat(comparison.p()).isEqualTo(1);
    assertThat(comparison.tooFew()).isTrue();
    assertThat(comparison.interval().method()).contains("independent rows");
  }

  @Example
  void oneFraudGivesNoInterval() {
    ScoredRecords run =
        ScoredRecords.of(new double[] {.1, .4, .35}, new boolean[] {false, true, false});
    assertThat(DeLong.interval(run)).isEmpty();
  }

  @Example
  void runsOnOtherRecordsAreNotCompared() {
    ScoredRecords one = ScoredRecords.of(new double[] {1, 2}, new boolean[] {true, false});
    ScoredRecords other = ScoredRecords.of(new double[] {1, 2}, new boolean[] {false, true});
    assertThatThrownBy(() -> DeLong.compare(one, other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void tailsOfTheNormalAreRightOnBothSidesOfTheSeam() {
    assertThat(Normal.twoSided(0)).isEqualTo(1);
    assertThat(Normal.twoSided(Normal.QUANTILE_975)).isCloseTo(0.05, within(1e-15));
    assertThat(Normal.twoSided(-1)).isCloseTo(0.31731050786291415, within(1e-15));
    assertThat(Normal.twoSided(2.4999999999)).isCloseTo(Normal.twoSided(2.5), within(1e-11));
    assertThat(Normal.twoSided(3) / 0.0026997960632601866).isCloseTo(1, within(1e-12));
    assertThat(Normal.twoSided(6) / 1.973175290075396e-9).isCloseTo(1, within(1e-12));
    assertThat(Normal.twoSided(Double.POSITIVE_INFINITY)).isZero();
  }

  @Example
  void severalComparisonsAreAdjustedByHolm() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.5}))
        .containsExactly(new double[] {0.04, 0.09, 0.09, 0.5}, within(1e-15));
    assertThat(Holm.adjust(new double[] {0.9, 0.6})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }
}
