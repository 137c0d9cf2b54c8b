package org.riskbench.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;

class MoneySweepTest {
  private static final double[] NO_WEIGHTS = {};

  /** Random records with many ties, some amounts missing, zero or negative. */
  private record Records(int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    static Records random(int n, Random random) {
      Records records = new Records(new int[n], new boolean[n], new double[n], new double[n]);
      for (int i = 0; i < n; i++) {
        records.scores[i] = random.nextInt(5) == 0 ? random.nextInt(1001) : 250 * random.nextInt(5);
        records.fraud[i] = random.nextInt(4) == 0;
        records.weights[i] = 0.5 + random.nextInt(4);
        double[] odd = {Double.NaN, 0, -5};
        records.amounts[i] =
            random.nextInt(8) == 0 ? odd[random.nextInt(3)] : random.nextInt(50_000) / 100.0;
      }
      return records;
    }

    MoneySweep sweep() {
      return MoneySweep.of(scores, fraud, weights, amounts);
    }

    double cost(int review, int decline, Treatment middle, CostModel costs) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        if (amounts[i] > 0) {
          Treatment treatment =
              scores[i] >= decline
                  ? Treatment.BLOCK
                  : scores[i] >= review ? middle : Treatment.NONE;
          sum += weights[i] * costs.cost(treatment, fraud[i]).at(amounts[i]);
        }
      }
      return sum;
    }

    double cost(List<Band> bands, List<Integer> edges, CostModel costs) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        int band = 0;
        while (band < edges.size() && scores[i] >= edges.get(band)) {
          band++;
        }
        if (amounts[i] > 0) {
          sum += weights[i] * costs.cost(bands.get(band).treatment(), fraud[i]).at(amounts[i]);
        }
      }
      return sum;
    }
  }

  private static CostModel costs(Random random) {
    CostModel costs = CostModel.ASSUMED;
    for (CostFactor factor : CostFactor.values()) {
      costs =
          costs.with(
              factor, factor.isMoney() ? random.nextInt(3_000) / 100.0 : random.nextDouble());
    }
    return costs;
  }

  @Property(tries = 200, seed = "20261125")
  void theSweepAddsUpToTheCentOverTheRecords(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(1 + random.nextInt(60), random);
    CostModel costs = costs(random);
    int review = random.nextInt(1002);
    int decline = review + random.nextInt(1002 - review);
    Treatment middle = random.nextBoolean() ? Treatment.MANUAL_REVIEW : Treatment.STEP_UP;

    Money money = records.sweep().at(review, decline, middle, costs);

    assertThat(money.total()).isCloseTo(records.cost(review, decline, middle, costs), within(1e-6));
    assertThat(middle == Treatment.STEP_UP ? money.reviewing() : money.steppingUp()).isZero();
  }

  @Property(tries = 100, seed = "20261125")
  void noThresholdsAreCheaperThanTheCheapest(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(1 + random.nextInt(40), random);
    CostModel costs = costs(random);
    Treatment middle = random.nextBoolean() ? Treatment.MANUAL_REVIEW : Treatment.STEP_UP;
    CutBounds bounds =
        random.nextBoolean()
            ? CutBounds.FREE
            : CutBounds.reviewFrom(random.nextInt(400), 1001 - random.nextInt(500))
                .and(new CutBounds(rising(random), 1001, random.nextInt(900)));

    Cut best = records.sweep().cheapest(middle, costs, bounds).orElseThrow();

    assertThat(bounds.allows(best)).isTrue();
    double least = records.cost(best.review(), best.decline(), middle, costs);
    for (int i = 0; i < 400; i++) {
      int review = random.nextInt(1002);
      int decline = review + random.nextInt(1002 - review);
      if (bounds.allows(new Cut(review, decline))) {
        assertThat(records.cost(review, decline, middle, costs)).isGreaterThan(least - 1e-6);
      }
    }
  }

  @Property(tries = 60, seed = "20261125")
  void noThresholdsOfSeveralBandsAreCheaperThanTheCheapest(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(1 + random.nextInt(40), random);
    CostModel costs = costs(random);
    List<Band> bands = new ArrayList<>(FOUR_BANDS);
    while (bands.size() > 1 && random.nextInt(3) == 0) {
      bands.remove(random.nextInt(bands.size()));
    }
    CutBounds bounds =
        random.nextBoolean()
            ? CutBounds.FREE
            : CutBounds.reviewFrom(random.nextInt(400), 1001)
                .and(new CutBounds(rising(random), 1001, random.nextInt(900)));

    Optional<List<Integer>> found = records.sweep().cheapest(bands, costs, bounds);

    double least =
        found.map(best -> records.cost(bands, best, costs)).orElse(Double.POSITIVE_INFINITY);
    found.ifPresent(best -> assertThat(bounds.allows(cut(bands, best))).isTrue());
    found.ifPresent(best -> assertThat(best).isSorted().hasSize(bands.size() - 1));
    for (int i = 0; bands.size() > 1 && i < 400; i++) {
      List<Integer> other = random.ints(bands.size() - 1, 0, 1002).sorted().boxed().toList();
      if (bounds.allows(cut(bands, other))) {
        assertThat(records.cost(bands, other, costs)).isGreaterThan(least - 1e-6);
      }
    }
  }

  private static final List<Band> FOUR_BANDS =
      List.of(
          new Band("approve", 0, Decision.APPROVE, Treatment.NONE),
          new Band("step up", 200, Decision.REVIEW, Treatment.STEP_UP),
          new Band("look at", 500, Decision.REVIEW, Treatment.MANUAL_REVIEW),
          new Band("stop", 700, Decision.DECLINE, Treatment.BLOCK));

  private static Cut cut(List<Band> bands, List<Integer> edges) {
    int review = 1001;
    int decline = 1001;
    for (int band = bands.size() - 1; band >= 0; band--) {
      int from = band == 0 ? 0 : edges.get(band - 1);
      review = bands.get(band).decision() == Decision.APPROVE ? review : from;
      decline = bands.get(band).decision() == Decision.DECLINE ? from : decline;
    }
    return new Cut(review, decline);
  }

  @Test
  void twoThresholdsAreFoundAlikeByBothWays() {
    Random random = new Random(11);
    for (int i = 0; i < 30; i++) {
      Records records = Records.random(200, random);
      CostModel costs = costs(random);
      List<Band> three = List.of(FOUR_BANDS.get(0), FOUR_BANDS.get(2), FOUR_BANDS.get(3));
      Cut cut =
          records.sweep().cheapest(Treatment.MANUAL_REVIEW, costs, CutBounds.FREE).orElseThrow();
      List<Integer> edges = records.sweep().cheapest(three, costs, CutBounds.FREE).orElseThrow();
      assertThat(records.cost(three, edges, costs))
          .isCloseTo(
              records.cost(cut.review(), cut.decline(), Treatment.MANUAL_REVIEW, costs),
              within(1e-6));
    }
  }

  private static int[] rising(Random random) {
    int[] lowest = random.ints(1002, 0, 1002).sorted().toArray();
    for (int decline = 0; decline < lowest.length; decline++) {
      lowest[decline] = Math.min(lowest[decline], decline / 2);
    }
    return lowest;
  }

  @Test
  void whereNoThresholdIsAllowedThereIsNone() {
    Records records = Records.random(9, new Random(1));
    CutBounds none = CutBounds.reviewFrom(900, 800);
    assertThat(records.sweep().cheapest(Treatment.STEP_UP, CostModel.ASSUMED, none)).isEmpty();
  }

  @Test
  void bandsOfAPolicyCostWhatTheirTreatmentsDo() {
    Records records = Records.random(500, new Random(3));
    List<Band> bands = FOUR_BANDS;
    double expected = 0;
    for (int i = 0; i < 500; i++) {
      int score = records.scores[i];
      int band = score >= 700 ? 3 : score >= 500 ? 2 : score >= 200 ? 1 : 0;
      if (records.amounts[i] > 0) {
        expected +=
            records.weights[i]
                * CostModel.ASSUMED
                    .cost(bands.get(band).treatment(), records.fraud[i])
                    .at(records.amounts[i]);
      }
    }

    Money money = records.sweep().at(bands, CostModel.ASSUMED);

    assertThat(money.total()).isCloseTo(expected, within(1e-6));
    assertThat(money.reviewing()).isPositive();
    assertThat(money.steppingUp()).isPositive();
  }

  @Test
  void withoutAmountsOfTheirOwnEveryRecordHasTheOneThatTheCostsSay() {
    Records records = Records.random(300, new Random(4));
    CostModel costs = costs(new Random(4)).with(CostFactor.AMOUNT, 37);
    double[] same = new double[300];
    Arrays.fill(same, 37);

    MoneySweep own = MoneySweep.of(records.scores, records.fraud, records.weights, same);
    MoneySweep none = MoneySweep.of(records.scores, records.fraud, records.weights, new double[0]);

    assertThat(none.hasAmounts()).isFalse();
    assertThat(none.excluded()).isZero();
    assertThat(none.at(FOUR_BANDS, costs).total())
        .isCloseTo(own.at(FOUR_BANDS, costs).total(), within(1e-6));
    assertThat(none.at(FOUR_BANDS, costs.with(CostFactor.AMOUNT, 0)).total())
        .as("an amount of nothing is not counted")
        .isZero();
  }

  @Test
  void amountsMissingEndlessOrNotAboveZeroAreLeftOutAndCounted() {
    MoneySweep sweep =
        MoneySweep.of(
            new int[] {900, 900, 900, 900, 100},
            new boolean[] {true, true, true, true, true},
            NO_WEIGHTS,
            new double[] {Double.NaN, 0, -1, Double.POSITIVE_INFINITY, 50});
    CostModel costs =
        CostModel.ASSUMED.with(Map.of("fee", "0", "recovery", "0", "loss-share", "1"));

    assertThat(sweep.excluded()).isEqualTo(4);
    assertThat(sweep.at(1001, 1001, Treatment.STEP_UP, costs).total()).isEqualTo(50);
  }

  @Test
  void goodsAloneAreCheapestLeftAlone() {
    MoneySweep sweep =
        MoneySweep.of(
            new int[] {0, 400, 1000}, new boolean[3], NO_WEIGHTS, new double[] {10, 20, 30});
    assertThat(sweep.cheapest(Treatment.MANUAL_REVIEW, CostModel.ASSUMED, CutBounds.FREE))
        .contains(new Cut(1001, 1001));
  }
}
