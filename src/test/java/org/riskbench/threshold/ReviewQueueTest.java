package org.riskbench.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;

class ReviewQueueTest {
  private static final double[] NO_WEIGHTS = {};

  /** So many cases on each day, all of score 500. */
  private static ReviewQueue cases(int... perDay) {
    int[] days =
        IntStream.range(0, perDay.length)
            .flatMap(day -> IntStream.generate(() -> day).limit(perDay[day]))
            .toArray();
    int[] scores = IntStream.generate(() -> 500).limit(days.length).toArray();
    return ReviewQueue.of(scores, NO_WEIGHTS, days, perDay.length);
  }

  @Test
  void whatIsNotReviewedWaitsForTheNextDay() {
    List<ReviewDay> days = cases(5, 2, 0, 1).days(400, 600, Capacity.of(3));
    assertThat(days)
        .containsExactly(
            new ReviewDay(5, 5, 3, 0, 1),
            new ReviewDay(2, 4, 3, 0, 1),
            new ReviewDay(0, 1, 1, 0, 0),
            new ReviewDay(1, 1, 1, 0, 0));
    assertThat(days.get(0).backlog()).isEqualTo(2);
    assertThat(days.get(2).backlog()).isZero();
  }

  @Test
  void casesThatGetTooOldOverflow() {
    List<ReviewDay> days = cases(10, 0, 0, 0).days(400, 600, new Capacity(2, 0.05, 2));
    assertThat(days)
        .containsExactly(
            new ReviewDay(10, 10, 2, 0, 1),
            new ReviewDay(0, 8, 2, 6, 0),
            new ReviewDay(0, 0, 0, 0, 0),
            new ReviewDay(0, 0, 0, 0, 0));
  }

  @Test
  void daysWithMoreCasesThanCanBeReviewedExceedTheCapacity() {
    ReviewQueue queue = cases(3, 3, 4, 3, 1);
    assertThat(queue.exceedance(400, 600, Capacity.of(3))).isEqualTo(0.4, within(1e-12));
    assertThat(queue.fits(400, 600, Capacity.of(3))).isFalse();
    assertThat(queue.fits(400, 600, new Capacity(3, 0.4, 3))).isTrue();
    assertThat(queue.fits(400, 600, new Capacity(4, 0, 3))).isTrue();
    assertThat(queue.perDay(400, 600)).isEqualTo(2.8, within(1e-12));
  }

  @Test
  void aCapacityOfNothingLeavesNothingToReview() {
    ReviewQueue queue = cases(1, 1);
    int[] lowest = queue.lowestReview(new Capacity(0, 0, 1));
    assertThat(lowest[1001]).isEqualTo(501);
    assertThat(lowest[500]).isZero();
  }

  @Test
  void withoutDaysEverythingFits() {
    ReviewQueue queue = ReviewQueue.of(new int[0], NO_WEIGHTS, new int[0], 0);
    assertThat(queue.fits(0, 1001, Capacity.of(0))).isTrue();
    assertThat(queue.perDay(0, 1001)).isZero();
  }

  @Property(tries = 80, seed = "20261125")
  void aTeamsDaysAreThoseOfOneWhoTakesTheCasesOneByOne(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    int n = random.nextInt(120);
    int dayCount = 1 + random.nextInt(9);
    int[] scores = random.ints(n, 0, 1001).toArray();
    int[] days = random.ints(n, 0, dayCount).toArray();
    Capacity team = new Capacity(random.nextInt(12), 0.1, 1 + random.nextInt(4));
    int review = random.nextInt(1002);
    int decline = review + random.nextInt(1002 - review);

    List<ReviewDay> simulated =
        ReviewQueue.of(scores, NO_WEIGHTS, days, dayCount).days(review, decline, team);

    ArrayDeque<Integer> waiting = new ArrayDeque<>(); // the day each case came in, oldest first
    for (int day = 0; day < dayCount; day++) {
      int today = day;
      int arrived =
          (int)
              IntStream.range(0, n)
                  .filter(i -> days[i] == today && scores[i] >= review && scores[i] < decline)
                  .count();
      IntStream.range(0, arrived).forEach(i -> waiting.addLast(today));
      int queued = waiting.size();
      int reviewed = 0;
      while (reviewed < team.perDay() && !waiting.isEmpty()) {
        waiting.removeFirst();
        reviewed++;
      }
      int late = 0;
      while (!waiting.isEmpty() && day - waiting.getFirst() + 1 >= team.oldest()) {
        waiting.removeFirst();
        late++;
      }
      int oldest = waiting.isEmpty() ? 0 : day - waiting.getFirst() + 1;
      assertThat(simulated.get(day))
          .isEqualTo(new ReviewDay(arrived, queued, reviewed, late, oldest));
    }
    Workload load = Workload.of(simulated, team);
    assertThat(load.perDay() * dayCount)
        .isCloseTo(simulated.stream().mapToDouble(ReviewDay::arrived).sum(), within(1e-9));
    assertThat(load.exceedance())
        .isEqualTo(
            (double) simulated.stream().filter(day -> day.waiting() > team.perDay()).count()
                / dayCount);
  }

  @Test
  void onlyBandsThatAreReviewedByHandComeToTheTeam() {
    int[] scores = {100, 450, 550, 650, 900};
    ReviewQueue queue = ReviewQueue.of(scores, NO_WEIGHTS, new int[5], 1);
    List<Band> bands =
        List.of(
            new Band("approve", 0, Decision.APPROVE, Treatment.NONE),
            new Band("step-up", 400, Decision.REVIEW, Treatment.STEP_UP),
            new Band("review", 500, Decision.REVIEW, Treatment.MANUAL_REVIEW),
            new Band("decline", 800, Decision.DECLINE, Treatment.BLOCK));

    assertThat(queue.days(bands, Capacity.of(1))).containsExactly(new ReviewDay(2, 2, 1, 0, 1));
    Policy byHand = new Policy(1, bands).reviewedBy(Treatment.MANUAL_REVIEW);
    assertThat(queue.days(byHand.bands(), Capacity.of(5)).get(0).arrived()).isEqualTo(3);
    assertThat(byHand.band(450).name()).isEqualTo("review");
  }

  @Property(tries = 60, seed = "20261125")
  void theFewestCasesThatAreNeededDoAndOneLessDoesNot(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    int n = random.nextInt(200);
    int dayCount = 1 + random.nextInt(8);
    ReviewQueue queue =
        ReviewQueue.of(
            random.ints(n, 0, 1001).toArray(),
            NO_WEIGHTS,
            random.ints(n, 0, dayCount).toArray(),
            dayCount);
    Capacity rule = new Capacity(0, random.nextInt(3) / 4.0, 1 + random.nextInt(3));

    int needed = queue.needed(300, 700, rule);

    assertThat(queue.fits(300, 700, rule.withPerDay(needed))).isTrue();
    assertThat(needed == 0 || !queue.fits(300, 700, rule.withPerDay(needed - 1))).isTrue();
  }

  @Property(tries = 60, seed = "20261125")
  void theLowestThresholdIsTheFirstThatTheTeamCanCarry(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(80);
    int dayCount = 1 + random.nextInt(8);
    int[] scores = random.ints(n, 0, 1001).toArray();
    int[] days = random.ints(n, 0, dayCount).toArray();
    double[] weights = random.doubles(n, 0.5, 3).toArray();
    ReviewQueue queue = ReviewQueue.of(scores, weights, days, dayCount);
    Capacity capacity =
        new Capacity(random.nextInt(12), random.nextInt(3) / 4.0, 1 + random.nextInt(3));

    int[] lowest = queue.lowestReview(capacity);

    for (int i = 0; i < 20; i++) {
      int decline = random.nextInt(1002);
      int found = lowest[decline];
      assertThat(found == decline || queue.fits(found, decline, capacity)).isTrue();
      assertThat(found == 0 || !queue.fits(found - 1, decline, capacity)).isTrue();
    }
  }

  @Test
  void aCapacityThatCantBeIsRefused() {
    assertThatThrownBy(() -> Capacity.of(-1)).hasMessageContaining("USE-510");
    assertThatThrownBy(() -> new Capacity(5, 1.5, 1)).hasMessageContaining("USE-510");
    assertThatThrownBy(() -> new Capacity(5, 0.5, 0)).hasMessageContaining("USE-510");
    assertThatThrownBy(() -> new Capacity(5, 0.5, 2, Treatment.MANUAL_REVIEW))
        .hasMessageContaining("USE-510");
  }
}
