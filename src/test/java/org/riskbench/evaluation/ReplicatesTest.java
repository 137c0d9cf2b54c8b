package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.riskbench.job.JobContext;

@SuppressWarnings("NullAway") // a missing figure fails the test as it should
class ReplicatesTest {
  private static final JobContext ALONE = JobContext.none();

  @Provide
  Arbitrary<ScoredRecords> records() {
    return Scored.records();
  }

  @Property(seed = "7", tries = 300)
  void figuresOfADrawAreThoseOfTheRecordsCopiedAsOften(
      @ForAll("records") ScoredRecords records, @ForAll long seed) {
    Blocks way = Blocks.rows(records.fraud());
    short[] drawn = way.draw(new SplittableRandom(seed));

    double[] figures = new DrawnFigures(records, Ranking.of(records), way).of(drawn);

    Metrics metrics = Evaluator.evaluate(copied(records, way, drawn), ALONE).metrics();
    List<Double> expected = new ArrayList<>();
    expected.addAll(List.of(metrics.auc(), metrics.averagePrecision(), metrics.ks()));
    metrics.recallAtFpr().forEach(point -> expected.add(point.recall()));
    expected.add(metrics.brier().orElseThrow());
    expected.add(metrics.logLoss().orElseThrow());
    expected.add(metrics.ece().orElseThrow());
    expected.add(metrics.accuracy().orElseThrow());
    double[] wanted = expected.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(figures).containsExactly(wanted, within(1e-9));
  }

  private static ScoredRecords copied(ScoredRecords records, Blocks way, short[] drawn) {
    int[] copies =
        IntStream.range(0, records.size())
            .flatMap(i -> IntStream.generate(() -> i).limit(drawn[way.blockOf(i)]))
            .toArray();
    boolean[] fraud = new boolean[copies.length];
    for (int i = 0; i < copies.length; i++) {
      fraud[i] = records.fraud()[copies[i]];
    }
    double[] scores = IntStream.of(copies).mapToDouble(i -> records.ranking()[i]).toArray();
    double[] weights = IntStream.of(copies).mapToDouble(records::weight).toArray();
    return ScoredRecords.of(scores, fraud).withWeights(weights);
  }

  /** A sample of customers with several records each, whose scores are alike. */
  private record Sample(ScoredRecords records, Blocks customers) {
    static Sample of(long seed, int customers, int each, double alike) {
      Random random = new Random(seed);
      double[] scores = new double[customers * each];
      boolean[] fraud = new boolean[scores.length];
      int[] customer = new int[scores.length];
      for (int c = 0; c < customers; c++) {
        double shared = random.nextGaussian();
        for (int i = c * each; i < (c + 1) * each; i++) {
          customer[i] = c;
          fraud[i] = c % 4 == 0;
          double own = random.nextGaussian();
          scores[i] = alike * shared + Math.sqrt(1 - alike * alike) * own + (fraud[i] ? 1.5 : 0);
        }
      }
      return new Sample(ScoredRecords.of(scores, fraud), Blocks.entities(List.of(customer)));
    }
  }

  /** How often in a hundred samples the interval holds what is true of the source. */
  private static int held(boolean byCustomer, String figure, double truth) {
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      Sample sample = Sample.of(seed, 160, 5, 0.9);
      Blocks way = byCustomer ? sample.customers : Blocks.rows(sample.records.fraud());
      Interval interval =
          new Bootstrap(List.of(way), 1).intervals(sample.records, ALONE).get(figure);
      held += interval.contains(truth) ? 1 : 0;
    }
    return held;
  }

  @Example
  void intervalsByClusterHoldTheTruthAsOftenAsTheySay() {
    double auc = 0.855578; // normal distribution function at 1.5 / square root of 2
    double recall = 0.442433; // and at 1.5 - 1.644854
    assertThat(held(true, "auc", auc)).isBetween(89, 100);
    assertThat(held(true, "recallAtFpr.0.05", recall)).isBetween(89, 100);
  }

  @Example
  void intervalsThatTakeRecordsOfOneCustomerForIndependentPromiseTooMuch() {
    assertThat(held(false, "auc", 0.855578)).isLessThan(80);
  }

  @Example
  void differencesOfRunsThatDoNotDifferAreSeldomCalledReal() {
    int real = 0;
    for (int seed = 0; seed < 100; seed++) {
      Sample sample = Sample.of(seed, 160, 5, 0.9);
      Random random = new Random(1_000 + seed);
      Bootstrap bootstrap = new Bootstrap(List.of(sample.customers), 1);
      Map<String, Difference> found =
          bootstrap.differences(
              noisy(sample.records, random), noisy(sample.records, random), ALONE);
      real += found.get("auc").p() < 0.05 ? 1 : 0;
    }
    assertThat(real).isLessThanOrEqualTo(10);
  }

  private static ScoredRecords noisy(ScoredRecords records, Random random) {
    double[] scores =
        DoubleStream.of(records.ranking()).map(s -> s + random.nextGaussian() * 0.5).toArray();
    return ScoredRecords.of(scores, records.fraud());
  }

  @Example
  void pairingTellsApartWhatTwoIntervalsBesideOneAnotherCannot() {
    ScoredRecords good = Sample.of(3, 400, 1, 0).records;
    ScoredRecords worse = noisy(good, new Random(9));
    Bootstrap bootstrap = new Bootstrap(List.of(Blocks.rows(good.fraud())), 1);

    Difference paired = bootstrap.differences(good, worse, ALONE).get("auc");

    Interval one = bootstrap.intervals(good, ALONE).get("auc");
    Interval other = bootstrap.intervals(worse, ALONE).get("auc");
    assertThat(one.low()).isLessThan(other.high());
    assertThat(paired.p()).isLessThan(0.05);
    assertThat(paired.interval().low()).isPositive();
    assertThat(paired.interval().width()).isLessThan(0.7 * Math.hypot(one.width(), other.width()));
  }

  @Example
  void aDifferenceOfIndependentRowsIsTheOneThatDeLongTests() {
    ScoredRecords good = Sample.of(4, 2_000, 1, 0).records;
    ScoredRecords worse = noisy(good, new Random(10));
    AucComparison exact = DeLong.compare(good, worse).orElseThrow();

    Difference drawn =
        new Bootstrap(List.of(Blocks.rows(good.fraud())), 1)
            .differences(good, worse, ALONE)
            .get("auc");

    assertThat(drawn.value()).isCloseTo(exact.difference(), within(1e-12));
    assertThat(drawn.interval().width())
        .isCloseTo(exact.interval().width(), within(exact.interval().width() * 0.1));
  }

  @Example
  void theIntervalLeavesOutZeroJustWhereChanceIsUnlikely() {
    for (int seed = 0; seed < 40; seed++) {
      ScoredRecords one = Sample.of(seed, 120, 1, 0).records;
      ScoredRecords other = noisy(one, new Random(seed));
      new Bootstrap(List.of(Blocks.rows(one.fraud())), 1)
          .differences(one, other, ALONE)
          .values()
          .forEach(each -> assertThat(!each.interval().contains(0)).isEqualTo(each.p() < 0.05));
    }
  }

  @Example
  void scoresThatAreAllEqualHaveNoSpreadAndNoDifference() {
    ScoredRecords flat = ScoredRecords.of(new double[200], everyFifth(200));
    Bootstrap bootstrap = new Bootstrap(List.of(Blocks.rows(flat.fraud())), 1);

    assertThat(bootstrap.intervals(flat, ALONE).get("auc").width()).isZero();
    assertThat(bootstrap.differences(flat, flat, ALONE).values())
        .allMatch(each -> each.value() == 0 && each.p() == 1);
  }

  private static boolean[] everyFifth(int n) {
    boolean[] fraud = new boolean[n];
    for (int i = 0; i < n; i += 5) {
      fraud[i] = true;
    }
    return fraud;
  }

  @Example
  void recordsOfOneClassHaveNoIntervals() {
    for (boolean all : new boolean[] {false, true}) {
      boolean[] fraud = new boolean[50];
      Arrays.fill(fraud, all);
      ScoredRecords records = ScoredRecords.of(new Random(1).doubles(50).toArray(), fraud);
      Bootstrap bootstrap = new Bootstrap(List.of(Blocks.rows(fraud)), 1);

      assertThat(bootstrap.intervals(records, ALONE)).isEmpty();
      assertThat(bootstrap.differences(records, records, ALONE)).isEmpty();
    }
  }

  @Example
  void theFraudsOfOneCustomerAreOneFraud() {
    boolean[] fraud = new boolean[300];
    Arrays.fill(fraud, 0, 60, true);
    int[] customer = IntStream.range(0, 300).map(i -> i < 60 ? 0 : i).toArray();
    Blocks blocks = Blocks.entities(List.of(customer), "card");

    assertThat(blocks.effectiveFrauds(fraud)).isCloseTo(1, within(1e-12));
    assertThat(blocks.method()).isEqualTo("cluster bootstrap by card");
  }

  @Example
  void fraudsThatComeInWavesAreWorthFewerThanThoseSpreadOverTheDays() {
    Random random = new Random(2);
    int[] days = IntStream.range(0, 20_000).map(i -> i / 200).toArray();
    boolean[] even = new boolean[days.length];
    boolean[] waves = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      even[i] = random.nextInt(50) == 0;
      waves[i] = days[i] % 10 == 0 && random.nextInt(5) == 0;
    }
    assertThat(Blocks.days(days).effectiveFrauds(even)).isGreaterThan(300);
    assertThat(Blocks.days(days).effectiveFrauds(waves)).isLessThan(30);
  }

  @Example
  void theBestOfManyEqualRunsIsFlatteredByAboutAsMuchAsItSeemsBetter() {
    ScoredRecords source = Sample.of(5, 1_000, 1, 0).records;
    Bootstrap bootstrap = new Bootstrap(List.of(Blocks.rows(source.fraud())), 1);
    List<Replicates> runs = new ArrayList<>();
    double best = 0;
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      ScoredRecords run = noisy(source, new Random(i));
      best = Math.max(best, Evaluator.auc(run));
      sum += Evaluator.auc(run);
      runs.add(bootstrap.replicates(run, ALONE));
    }
    double optimism = Optimism.of(runs, "auc", true);

    assertThat(optimism).isBetween((best - sum / 8) / 3, (best - sum / 8) * 3);
    assertThat(Optimism.of(runs.subList(0, 1), "auc", true)).isZero();
  }

  @Example
  void runsOnOtherRecordsAreNotPaired() {
    ScoredRecords one = Sample.of(1, 100, 1, 0).records;
    boolean[] other = one.fraud().clone();
    other[1] = true;
    Replicates first = rows(one, 1);

    assertThat(first.isPairedWith(rows(one, 2))).isFalse();
    assertThat(first.isPairedWith(rows(ScoredRecords.of(one.ranking(), other), 1))).isFalse();
    assertThatThrownBy(() -> first.differences(rows(one, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Replicates rows(ScoredRecords records, long seed) {
    return new Bootstrap(List.of(Blocks.rows(records.fraud())), seed).replicates(records, ALONE);
  }
}
