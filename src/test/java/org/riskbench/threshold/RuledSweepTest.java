package org.riskbench.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Leeway;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.RuleBands;
import org.riskbench.decision.Treatment;

/** What is told of thresholds beside rules equals a count over the records, one by one. */
class RuledSweepTest {
  private static final int DAYS = 5;

  /** Records with ties, of which rules hold some. */
  private record Records(
      int[] scores, boolean[] fraud, double[] weights, double[] amounts, Leeways leeways) {
    static Records random(Random random) {
      int n = 1 + random.nextInt(60);
      int[] scores =
          random.ints(n, 0, 1001).map(s -> random.nextBoolean() ? s : s / 250 * 250).toArray();
      boolean[] fraud = new boolean[n];
      double[] weights = random.doubles(n, 0.5, 3).toArray();
      double[] amounts = random.doubles(n, 1, 500).toArray();
      for (int i = 0; i < n; i++) {
        fraud[i] = random.nextInt(3) == 0;
      }
      Leeway[] all = Leeway.values();
      int few = 1 + random.nextInt(all.length);
      return new Records(
          scores, fraud, weights, amounts, Leeways.of(n, i -> all[random.nextInt(few)]));
    }

    Band band(int record, List<Band> bands) {
      Band alone = new Policy(1, bands).band(scores[record]);
      return new RuleBands(bands).of(leeways.at(record).decide(alone.decision()), alone);
    }

    double cost(List<Band> bands, CostModel costs) {
      return IntStream.range(0, scores.length)
          .mapToDouble(
              i -> weights[i] * costs.cost(band(i, bands).treatment(), fraud[i]).at(amounts[i]))
          .sum();
    }

    double weight(List<Band> bands, Decision decision) {
      return IntStream.range(0, scores.length)
          .filter(i -> band(i, bands).decision() == decision)
          .mapToDouble(i -> weights[i])
          .sum();
    }

    ThresholdSweep sweep() {
      return ThresholdSweep.of(scores, fraud, weights, amounts, leeways);
    }

    MoneySweep money() {
      return MoneySweep.of(scores, fraud, weights, amounts, leeways);
    }
  }

  private static Policy policy(Random random) {
    int review = random.nextInt(1002);
    return Policy.of(1, review, review + random.nextInt(1002 - review));
  }

  private static List<Band> fourBands(Random random) {
    int[] from = random.ints(1, 1001).distinct().limit(3).sorted().toArray();
    return List.of(
        new Band("fine", 0, Decision.APPROVE, Treatment.NONE),
        new Band("call", from[0], Decision.REVIEW, Treatment.STEP_UP),
        new Band("look", from[1], Decision.REVIEW, Treatment.MANUAL_REVIEW),
        new Band("stop", from[2], Decision.DECLINE, Treatment.BLOCK));
  }

  @Property(tries = 200, seed = "20261126")
  void countsAreThoseOfPolicyAndRulesTogether(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(random);
    Policy policy = policy(random);

    Outcome outcome =
        records
            .sweep()
            .at(policy.reviewFrom(), Math.max(policy.reviewFrom(), policy.declineFrom()));

    assertThat(outcome.approved().total())
        .isCloseTo(records.weight(policy.bands(), Decision.APPROVE), within(1e-9));
    assertThat(outcome.reviewed().total())
        .isCloseTo(records.weight(policy.bands(), Decision.REVIEW), within(1e-9));
    assertThat(outcome.declined().total())
        .isCloseTo(records.weight(policy.bands(), Decision.DECLINE), within(1e-9));
    assertThat(outcome.all().records()).isEqualTo(records.scores.length);
  }

  @Property(tries = 200, seed = "20261126")
  void moneyIsThatOfTheBandsThatRecordsReallyGet(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(random);
    List<Band> bands = random.nextBoolean() ? fourBands(random) : policy(random).bands();

    assertThat(records.money().at(bands, CostModel.ASSUMED).total())
        .isCloseTo(records.cost(bands, CostModel.ASSUMED), within(1e-6));
    assertThat(records.money().unruled().at(bands, CostModel.ASSUMED).total())
        .isCloseTo(
            MoneySweep.of(records.scores, records.fraud, records.weights, records.amounts)
                .at(bands, CostModel.ASSUMED)
                .total(),
            within(1e-6));
  }

  @Property(tries = 60, seed = "20261126")
  void nothingIsCheaperBesideTheRulesThanTheCheapest(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(random);
    CostModel costs = CostModel.ASSUMED;

    Cut best = records.money().cheapest(Treatment.STEP_UP, costs, CutBounds.FREE).orElseThrow();

    double least = records.cost(Policy.of(1, best.review(), best.decline()).bands(), costs);
    for (int i = 0; i < 300; i++) {
      assertThat(records.cost(policy(random).bands(), costs)).isGreaterThan(least - 1e-6);
    }
  }

  @Property(tries = 60, seed = "20261126")
  void noFourBandsAreCheaperBesideTheRulesThanTheCheapest(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(random);
    CostModel costs = CostModel.ASSUMED;
    List<Band> any = fourBands(random);

    Optional<List<Integer>> found = records.money().cheapest(any, costs, CutBounds.FREE);

    double least = costAt(records, any, found.orElseThrow(), costs);
    for (int i = 0; i < 200; i++) {
      assertThat(records.cost(fourBands(random), costs)).isGreaterThan(least - 1e-6);
    }
  }

  /** Bands may be empty there: of such, the higher one holds its scores. */
  private static double costAt(
      Records records, List<Band> bands, List<Integer> edges, CostModel costs) {
    double sum = 0;
    RuleBands nearest = new RuleBands(bands);
    for (int i = 0; i < records.scores.length; i++) {
      int place = 0;
      while (place < edges.size() && records.scores[i] >= edges.get(place)) {
        place++;
      }
      Band alone = bands.get(place);
      Band got = nearest.of(records.leeways.at(i).decide(alone.decision()), alone);
      sum +=
          records.weights[i] * costs.cost(got.treatment(), records.fraud[i]).at(records.amounts[i]);
    }
    return sum;
  }

  @Property(tries = 100, seed = "20261126")
  void thresholdsForARateHoldItBesideTheRules(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 100) int percent) {
    Records records = Records.random(new Random(seed));
    ThresholdSweep sweep = records.sweep();
    double share = percent / 100.0;
    int least = sweep.atFalsePositiveRate(share);
    int declining = sweep.atDeclineFalsePositiveRate(share);
    int recall = sweep.atRecall(share);

    assertThat(least == 1001 || sweep.at(least, 1001).falsePositiveRate().orElse(0) <= share)
        .isTrue();
    assertThat(
            declining == 1001
                || sweep.at(0, declining).declineFalsePositiveRate().orElse(0) <= share)
        .isTrue();
    assertThat(recall < 0 || sweep.at(recall, 1001).recall().orElse(1) >= share - 1e-9).isTrue();
  }

  @Property(tries = 100, seed = "20261126")
  void theQueueHoldsWhatTheRulesSendToIt(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Records records = Records.random(random);
    int n = records.scores.length;
    int[] days = random.ints(n, 0, DAYS).toArray();
    ReviewQueue queue =
        ReviewQueue.of(records.scores, records.weights, days, DAYS, records.leeways);
    List<Band> bands = fourBands(random);
    Policy policy = policy(random);
    Capacity team = new Capacity(random.nextInt(8), 0.2, 3);

    double[] byHand = new double[DAYS];
    double[] reviewed = new double[DAYS];
    double[] declined = new double[DAYS];
    for (int i = 0; i < n; i++) {
      double weight = records.weights[i];
      byHand[days[i]] += records.band(i, bands).treatment() == Treatment.MANUAL_REVIEW ? weight : 0;
      Decision decision = records.band(i, policy.bands()).decision();
      reviewed[days[i]] += decision == Decision.REVIEW ? weight : 0;
      declined[days[i]] += decision == Decision.DECLINE ? weight : 0;
    }

    int upper = Math.max(policy.reviewFrom(), policy.declineFrom());
    List<ReviewDay> told = queue.days(bands, team);
    for (int day = 0; day < DAYS; day++) {
      assertThat(told.get(day).arrived()).isCloseTo(byHand[day], within(1e-9));
      assertThat(queue.reviewed(day, policy.reviewFrom(), upper))
          .isCloseTo(reviewed[day], within(1e-9));
      assertThat(queue.declined(day, upper)).isCloseTo(declined[day], within(1e-9));
    }
    int[] lowest = queue.lowestReview(team);
    for (int decline = 0; decline <= 1001; decline += 77) {
      boolean carried = lowest[decline] <= decline;
      assertThat(
              carried
                  ? queue.fits(lowest[decline], decline, team)
                  : !queue.fits(decline, decline, team))
          .isTrue();
    }
  }

  @Test
  void rulesThatSendTooManyLeaveNoRoom() {
    int[] scores = new int[20];
    Leeways all = Leeways.of(20, i -> Leeway.REVIEWED);
    ReviewQueue queue = ReviewQueue.of(scores, new double[0], new int[20], 1, all);

    CutBounds bounds = CutBounds.of(queue, new Capacity(10, 0, 3));

    assertThat(bounds.allows(new Cut(1001, 1001))).isFalse();
    assertThat(bounds.allows(new Cut(0, 0))).isFalse();
    assertThat(
            MoneySweep.of(scores, new boolean[20], new double[0], new double[0], all)
                .cheapest(Treatment.MANUAL_REVIEW, CostModel.ASSUMED, bounds))
        .isEmpty();
  }

  @Test
  void aPartitionStaysOneWhateverIsLeftOpen() {
    List<List<Band>> policies = new ArrayList<>();
    for (int[] cut : new int[][] {{0, 0}, {1001, 1001}, {0, 1001}, {500, 500}, {300, 700}}) {
      policies.add(Policy.of(1, cut[0], cut[1]).bands());
    }
    policies.add(fourBands(new Random(1)));
    for (List<Band> bands : policies) {
      for (Leeway leeway : Leeway.values()) {
        Policy open = new Policy(1, leeway.bands(bands));
        assertThat(open.bands())
            .allMatch(band -> leeway.decide(band.decision()) == band.decision());
      }
    }
  }
}
