package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

@SuppressWarnings("NullAway") // a missing figure fails the test as it should
class BootstrapTest {
  private static final JobContext ALONE = JobContext.none();

  /** Scores of frauds lie this much above those of goods. */
  private static ScoredRecords records(int n, double gap, long seed) {
    Random random = new Random(seed);
    double[] scores = new double[n];
    boolean[] fraud = new boolean[n];
    for (int i = 0; i < n; i++) {
      fraud[i] = i % 5 == 0;
      scores[i] = 1 / (1 + Math.exp(1.4 - random.nextGaussian() - (fraud[i] ? gap : 0)));
    }
    return ScoredRecords.of(scores, fraud);
  }

  private static Bootstrap rows(ScoredRecords records) {
    return new Bootstrap(List.of(Blocks.rows(records.fraud())), 1);
  }

  @Test
  void independentRowsGetTheIntervalThatDeLongGives() {
    ScoredRecords records = records(3_000, 1, 1);

    Interval bootstrap = rows(records).intervals(records, ALONE).get("auc");

    Interval exact = DeLong.interval(records).orElseThrow();
    assertThat(bootstrap.low()).isCloseTo(exact.low(), within(0.003));
    assertThat(bootstrap.high()).isCloseTo(exact.high(), within(0.003));
  }

  @Test
  void everyFigureLiesInItsInterval() {
    ScoredRecords records = records(2_000, 1, 2);
    Metrics metrics = Evaluator.evaluate(records, ALONE).metrics();

    Map<String, Interval> intervals = rows(records).intervals(records, ALONE);

    assertThat(intervals.get("auc").contains(metrics.auc())).isTrue();
    assertThat(intervals.get("averagePrecision").contains(metrics.averagePrecision())).isTrue();
    assertThat(intervals.get("ks").contains(metrics.ks())).isTrue();
    assertThat(intervals.get("brier").contains(metrics.brier().orElseThrow())).isTrue();
    assertThat(intervals.get("logLoss").contains(metrics.logLoss().orElseThrow())).isTrue();
    for (Metrics.RecallAtFpr point : metrics.recallAtFpr()) {
      assertThat(intervals.get("recallAtFpr." + point.fpr()).contains(point.recall())).isTrue();
    }
  }

  @Test
  void copiesOfRecordsSayNoMoreThanTheOriginals() {
    ScoredRecords once = records(300, 1, 3);
    int copies = 10;
    double[] scores = new double[300 * copies];
    boolean[] fraud = new boolean[300 * copies];
    Arrays.setAll(scores, i -> once.ranking()[i % 300]);
    for (int i = 0; i < fraud.length; i++) {
      fraud[i] = once.fraud()[i % 300];
    }
    int[] customer = IntStream.range(0, fraud.length).map(i -> i % 300).toArray();
    ScoredRecords many = ScoredRecords.of(scores, fraud);
    Blocks byCustomer = Blocks.entities(List.of(customer));

    Interval interval =
        new Bootstrap(List.of(Blocks.rows(fraud), byCustomer), 1).intervals(many, ALONE).get("auc");

    Interval original = rows(once).intervals(once, ALONE).get("auc");
    assertThat(interval.method()).isEqualTo("cluster bootstrap by key");
    assertThat(width(interval)).isCloseTo(width(original), within(width(original) * 0.2));
    assertThat(byCustomer.effectiveFrauds(fraud)).isCloseTo(60, within(1e-9));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void recordsThatShareAKeyByOthersInBetweenAreOneBlock() {
    int[] card = {0, 0, 1, 2, -1, -1};
    int[] device = {5, 6, 6, 7, 8, 9};
    assertThat(Blocks.entities(List.of(card, device)).count()).isEqualTo(4);
    assertThat(Blocks.days(new int[] {7, 7, 9, 7}).count()).isEqualTo(2);
  }

  @Test
  void aBetterRunIsToldFromAWorseOneAndFromItself() {
    ScoredRecords good = records(2_000, 2, 4);
    ScoredRecords poor = records(2_000, 0.3, 5);

    Map<String, Difference> found = rows(good).differences(good, poor, ALONE);
    Map<String, Difference> none = rows(good).differences(good, good, ALONE);

    assertThat(found.get("recallAtFpr.0.05").interval().low()).isPositive();
    assertThat(found.get("auc").p()).isLessThan(0.01);
    assertThat(found.get("auc").value())
        .isCloseTo(Evaluator.auc(good) - Evaluator.auc(poor), within(1e-12));
    assertThat(none.values()).allMatch(each -> each.value() == 0 && each.p() == 1);
  }

  @Test
  void runsThatDifferByChanceAreSeldomToldApart() {
    int apart = 0;
    for (int i = 0; i < 20; i++) {
      ScoredRecords one = records(500, 1, 100 + i);
      ScoredRecords other = records(500, 1, 200 + i);
      apart += rows(one).differences(one, other, ALONE).get("auc").p() < 0.05 ? 1 : 0;
    }
    assertThat(apart).isLessThanOrEqualTo(4);
  }

  @Test
  void aSeedGivesTheSameIntervalsOnAnyNumberOfThreads() {
    ScoredRecords records = records(400, 1, 6);
    Map<String, Interval> intervals = rows(records).intervals(records, ALONE);
    assertThat(rows(records).intervals(records, ALONE)).isEqualTo(intervals);
    assertThat(new Bootstrap(List.of(Blocks.rows(records.fraud())), 2).intervals(records, ALONE))
        .isNotEqualTo(intervals);
  }

  @Test
  void fewFraudsAreTooFewToCompare() {
    boolean[] fraud = new boolean[200];
    Arrays.fill(fraud, 0, 20, true);
    double[] scores = new Random(8).doubles(200).toArray();
    ScoredRecords records = ScoredRecords.of(scores, fraud);
    assertThat(rows(records).differences(records, records, ALONE).get("auc").tooFew()).isTrue();
  }
}
