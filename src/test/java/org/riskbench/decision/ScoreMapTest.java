package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreMapTest {
  /** S5 word by word: one plus the weight of goods at or above, over one plus the weight of all. */
  @Property(tries = 300, seed = "20261123")
  void whereGoodsAreManyTheRateIsTheSmoothedShareAtOrAbove(
      @ForAll long seed, @ForAll @IntRange(min = 50, max = 400) int goods) {
    Random random = new Random(seed);
    double[] margins = margins(random, goods, random.nextBoolean());
    double[] weights = weights(random, goods, random.nextBoolean());
    ScoreMap map = ScoreMap.fit(margins, weights);

    double lowest = Arrays.stream(margins).min().orElseThrow();
    for (double margin : margins) {
      if (atOrAbove(margins, margin) >= ScoreMap.RESOLVED_GOODS && margin > lowest) {
        double share = share(margins, weights, margin);
        // Support points closer than a quarter of a point are merged.
        assertThat(-250 * Math.log10(map.falsePositiveRate(margin)))
            .isEqualTo(-250 * Math.log10(share), within(0.26));
      }
    }
    assertThat(map.falsePositiveRate(lowest)).isEqualTo(1);
    assertThat(map.goods()).isEqualTo(goods);
  }

  /** At margins where the score changes and beside them, where rounding decides. */
  @Property(tries = 200, seed = "20261126")
  void aLineScoresAsItsMapDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int goods) {
    Random random = new Random(seed);
    double[] margins = margins(random, goods, random.nextBoolean());
    ScoreMap map = ScoreMap.fit(margins, weights(random, goods, random.nextBoolean()));
    ScoreLine line = new ScoreLine(map);
    for (int score = 1; score <= 1000; score += 1 + random.nextInt(20)) {
      double from = map.marginFrom(score);
      for (double margin : new double[] {from, Math.nextDown(from), Math.nextUp(from)}) {
        assertThat(line.score(margin)).isEqualTo(map.score(margin));
      }
    }
    for (double margin : margins) {
      assertThat(line.score(margin)).isEqualTo(map.score(margin));
      assertThat(line.score(Math.nextUp(margin))).isEqualTo(map.score(Math.nextUp(margin)));
    }
    for (double margin : random.doubles(200, -12, 12).toArray()) {
      assertThat(line.score(margin)).isEqualTo(map.score(margin));
    }
    assertThat(line.score(1e9)).isEqualTo(map.score(1e9));
    assertThat(line.score(-1e9)).isEqualTo(map.score(-1e9));
  }

  @Property(tries = 300, seed = "20261123")
  void aRiskierMarginNeverScoresLess(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int goods) {
    Random random = new Random(seed);
    double[] margins = margins(random, goods, random.nextBoolean());
    ScoreMap map = ScoreMap.fit(margins, weights(random, goods, random.nextBoolean()));
    double[] asked = random.doubles(500, -12, 12).toArray();
    System.arraycopy(margins, 0, asked, 0, Math.min(250, goods));
    for (int i = 250; i < 300; i++) {
      asked[i] = Math.nextUp(margins[random.nextInt(goods)]);
    }
    Arrays.sort(asked);

    for (int i = 1; i < asked.length; i++) {
      assertThat(map.falsePositiveRate(asked[i]))
          .isBetween(0.0, map.falsePositiveRate(asked[i - 1]));
      assertThat(map.score(asked[i])).isBetween(map.score(asked[i - 1]), 1000);
    }
  }

  @Property(tries = 100, seed = "20261123")
  void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    double[] margins = margins(random, 200, random.nextBoolean());
    double[] weights = weights(random, 200, false);
    ScoreMap map = ScoreMap.fit(margins, weights);
    for (int i = 199; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double margin = margins[i];
      margins[i] = margins[j];
      margins[j] = margin;
      double weight = weights[i];
      weights[i] = weights[j];
      weights[j] = weight;
    }

    assertThat(ScoreMap.fit(margins, weights)).isEqualTo(map);
  }

  @Property(tries = 100, seed = "20261123")
  void aRecordOfWeightThreeCountsAsThree(@ForAll long seed) {
    Random random = new Random(seed);
    double[] margins = margins(random, 120, false);
    double[] three = new double[120];
    Arrays.fill(three, 3);
    double[] copies = new double[360];
    double[] ones = new double[360];
    Arrays.fill(ones, 1);
    for (int i = 0; i < 360; i++) {
      copies[i] = margins[i / 3];
    }
    ScoreMap weighted = ScoreMap.fit(margins, three);
    ScoreMap repeated = ScoreMap.fit(copies, ones);

    double[] sorted = margins.clone();
    Arrays.sort(sorted);
    for (int i = 1; i <= 70; i++) {
      assertThat(weighted.falsePositiveRate(sorted[i]))
          .isEqualTo(repeated.falsePositiveRate(sorted[i]), within(1e-12));
    }
  }

  @Property(tries = 200, seed = "20261123")
  void betweenTwoSupportPointsTheLogarithmIsALine(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 99) int percent) {
    ScoreMap map = ScoreMap.fit(margins(new Random(seed), 300, false), ones(300));
    double[] points = map.margins();
    int i = 1 + (int) Math.floorMod(seed, (long) points.length - 1);
    double share = percent / 100.0;

    double between = points[i - 1] + share * (points[i] - points[i - 1]);

    double expected =
        (1 - share) * Math.log10(map.rates()[i - 1]) + share * Math.log10(map.rates()[i]);
    assertThat(Math.log10(map.falsePositiveRate(between))).isEqualTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0.1, 250", "0.01, 500", "0.001, 750", "0.0001, 1000", "1e-9, 1000"})
  void aScoreSaysHowFewGoodRecordsGetThere(double rate, int score) {
    assertThat(ScoreMap.scoreOf(rate)).isEqualTo(score);
    if (rate >= 1e-4) {
      assertThat(ScoreMap.rateOf(score)).isEqualTo(rate, within(1e-12));
    }
  }

  @Test
  void scoresAreRoundedHalfUp() {
    assertThat(ScoreMap.scoreOf(Math.pow(10, -100.4999 / 250))).isEqualTo(100);
    assertThat(ScoreMap.scoreOf(Math.pow(10, -100.5001 / 250))).isEqualTo(101);
  }

  @Test
  void oneGoodRecordInTenScoresTwoHundredAndFifty() {
    double[] margins = new double[9_999];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = i;
    }
    ScoreMap map = ScoreMap.fit(margins, ones(margins.length));

    assertThat(map.score(9_999 - 999)).isEqualTo(250);
    assertThat(map.score(9_999 - 99)).isEqualTo(500);
    assertThat(map.score(0)).isZero();
    assertThat(map.score(-5)).isZero();
    assertThat(map.score(1e6)).isEqualTo(1000);
  }

  @Test
  void aTieTakesTheLargerRate() {
    double[] margins = new double[200];
    Arrays.fill(margins, 0, 100, 2);
    ScoreMap map = ScoreMap.fit(margins, ones(200));

    assertThat(map.falsePositiveRate(2)).isEqualTo(101.0 / 201, within(1e-12));
    assertThat(map.falsePositiveRate(Math.nextUp(2))).isLessThan(0.01);
  }

  @Test
  void belowFiftyExceedancesTheScaleIsExtrapolatedExponentially() {
    Random random = new Random(5);
    double[] margins = new double[20_000];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = -Math.log(1 - random.nextDouble());
    }
    ScoreMap map = ScoreMap.fit(margins, ones(margins.length));
    double[] sorted = margins.clone();
    Arrays.sort(sorted);
    double fiftieth = sorted[sorted.length - 50];

    assertThat(map.isExtrapolated(fiftieth)).isFalse();
    assertThat(map.isExtrapolated(Math.nextUp(fiftieth))).isTrue();
    assertThat(map.resolvedUpTo()).isEqualTo(ScoreMap.scoreOf(51.0 / 20_001));
    // Margins drawn from an exponential of scale 1: the tail must find that scale again.
    assertThat(map.tailScale()).isEqualTo(1, within(0.3));
    assertThat(map.falsePositiveRate(fiftieth + map.tailScale()))
        .isEqualTo(51.0 / 20_001 / Math.E, within(1e-9));
  }

  @Test
  void theBandIsWiderWhereFewerGoodsAre() {
    ScoreMap map = ScoreMap.fit(margins(new Random(1), 5_000, false), ones(5_000));

    assertThat(map.bandAt(map.resolvedUpTo())).isBetween(28, 33);
    assertThat(map.bandAt(250)).isLessThan(map.bandAt(500));
  }

  @Test
  void aSingleGoodRecordMakesAScaleOfTwoSteps() {
    ScoreMap map = ScoreMap.fit(new double[] {1}, new double[] {1});

    assertThat(map.score(1)).isZero();
    assertThat(map.falsePositiveRate(2)).isEqualTo(0.5);
    assertThat(map.resolvedUpTo()).isZero();
  }

  @Test
  void equalMarginsMakeAScaleOfTwoSteps() {
    double[] margins = new double[300];
    ScoreMap map = ScoreMap.fit(margins, ones(300));

    assertThat(map.score(0)).isZero();
    assertThat(map.score(-0.0)).isZero();
    assertThat(map.falsePositiveRate(0.1)).isEqualTo(1 / 301.0, within(1e-15));
  }

  @Test
  void fewGoodRecordsAreExtrapolatedFromTheLowest() {
    ScoreMap map = ScoreMap.fit(new double[] {0, 1, 2}, ones(3));

    assertThat(map.falsePositiveRate(0)).isEqualTo(1);
    assertThat(map.tailScale()).isEqualTo(1.5);
    assertThat(map.isExtrapolated(0.5)).isTrue();
  }

  @Test
  void zeroAndMinusZeroAreOneMargin() {
    double[] margins = ones(100);
    margins[0] = -0.0;
    margins[1] = 0.0;
    ScoreMap map = ScoreMap.fit(margins, ones(100));

    assertThat(map.falsePositiveRate(0.0)).isEqualTo(1);
    assertThat(map.falsePositiveRate(-0.0)).isEqualTo(1);
  }

  @Test
  void weightsSoSmallThatTheyVanishStillMakeAMap() {
    double[] tiny = new double[200];
    Arrays.fill(tiny, 1e-30);
    ScoreMap map = ScoreMap.fit(margins(new Random(2), 200, false), tiny);

    assertThat(map.score(-100)).isZero();
  }

  @Test
  void withoutGoodRecordsThereIsNoScale() {
    assertThatThrownBy(() -> ScoreMap.fit(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int atOrAbove(double[] margins, double margin) {
    return (int) Arrays.stream(margins).filter(other -> other >= margin).count();
  }

  private static double share(double[] margins, double[] weights, double margin) {
    double above = 1;
    double all = 1;
    for (int i = 0; i < margins.length; i++) {
      above += margins[i] >= margin ? weights[i] : 0;
      all += weights[i];
    }
    return above / all;
  }

  private static double[] margins(Random random, int count, boolean tied) {
    double[] margins = new double[count];
    for (int i = 0; i < count; i++) {
      margins[i] = tied ? random.nextInt(7) - 3 : 2 * random.nextGaussian() - 2;
    }
    return margins;
  }

  private static double[] weights(Random random, int count, boolean fractional) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = fractional ? 0.1 + 3 * random.nextDouble() : 1 + random.nextInt(4);
    }
    return weights;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
