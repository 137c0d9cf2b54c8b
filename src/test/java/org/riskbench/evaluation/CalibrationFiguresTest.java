package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;

class CalibrationFiguresTest {
  private static final int SIZE = 100_000;

  /** Probabilities that are right, and labels drawn by them. */
  private static ScoredRecords drawn(double slope, double intercept, long seed) {
    return drawn(SIZE, slope, intercept, seed);
  }

  private static ScoredRecords drawn(int size, double slope, double intercept, long seed) {
    Random random = new Random(seed);
    double[] told = new double[size];
    boolean[] fraud = new boolean[size];
    for (int i = 0; i < size; i++) {
      double odds = 1.5 * random.nextGaussian() - 2;
      told[i] = sigmoid(odds);
      fraud[i] = random.nextDouble() < sigmoid(slope * odds + intercept);
    }
    return ScoredRecords.of(told, fraud);
  }

  private static double sigmoid(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  @Test
  void probabilitiesThatAreRightLookRight() {
    CalibrationFigures figures = CalibrationFigures.of(drawn(1, 0, 1));

    Recalibration line = figures.line().orElseThrow();
    assertThat(line.slope()).isEqualTo(1, within(0.03));
    assertThat(line.intercept()).isEqualTo(0, within(0.05));
    assertThat(line.slopeInterval().contains(1)).isTrue();
    assertThat(figures.predicted()).isEqualTo(figures.observed(), within(0.004));
    assertThat(figures.ece()).isLessThan(0.005);
    assertThat(figures.top().holds()).isTrue();
  }

  @Test
  void probabilitiesThatAreTooExtremeHaveASlopeBelowOne() {
    CalibrationFigures figures = CalibrationFigures.of(drawn(0.6, -0.5, 2));

    Recalibration line = figures.line().orElseThrow();
    assertThat(line.slope()).isEqualTo(0.6, within(0.03));
    assertThat(line.intercept()).isEqualTo(-0.5, within(0.06));
    assertThat(figures.top().predicted()).isGreaterThan(figures.top().observed());
    assertThat(figures.top().holds()).isFalse();
  }

  /** Against the deviation of the slope over many draws. */
  @Test
  void theIntervalOfTheSlopeIsAsWideAsTheSlopeVaries() {
    double[] slopes = new double[40];
    double width = 0;
    for (int i = 0; i < slopes.length; i++) {
      Recalibration line = CalibrationFigures.of(drawn(5_000, 1, 0, 100 + i)).line().orElseThrow();
      slopes[i] = line.slope();
      width = line.slopeInterval().high() - line.slopeInterval().low();
    }
    double mean = IntStream.range(0, 40).mapToDouble(i -> slopes[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, 40).mapToDouble(i -> Math.pow(slopes[i] - mean, 2)).sum() / 39;

    assertThat(width).isBetween(2.5 * Math.sqrt(variance), 5.5 * Math.sqrt(variance));
  }

  @Test
  void theTopIsOneRecordInAHundredByScore() {
    double[] scores = IntStream.range(0, 1_000).mapToDouble(i -> i / 1_000.0).toArray();
    boolean[] fraud = new boolean[1_000];
    fraud[0] = true;
    for (int i = 992; i < 1_000; i++) {
      fraud[i] = true;
    }

    Reliability top = CalibrationFigures.of(ScoredRecords.of(scores, fraud)).top();

    assertThat(top.records()).isEqualTo(10);
    assertThat(top.frauds()).isEqualTo(8);
    assertThat(top.share()).isEqualTo(0.01, within(1e-12));
    assertThat(top.predicted()).isEqualTo(0.9945, within(1e-12));
    assertThat(top.observed()).isEqualTo(0.8, within(1e-12));
    // Wilson's interval of 8 in 10
    assertThat(top.interval().low()).isEqualTo(0.4902, within(1e-4));
    assertThat(top.interval().high()).isEqualTo(0.9433, within(1e-4));
  }

  @Test
  void binsHoldAllRecordsOnceFromTheSafestToTheRiskiest() {
    ScoredRecords records = drawn(1, 0, 9);

    List<Reliability> bins = CalibrationFigures.of(records).bins();

    assertThat(bins).hasSize(CalibrationFigures.BINS);
    assertThat(bins.stream().mapToLong(Reliability::records).sum()).isEqualTo(SIZE);
    assertThat(bins.stream().mapToLong(Reliability::frauds).sum()).isEqualTo(records.frauds());
    assertThat(bins).extracting(Reliability::predicted).isSorted();
    assertThat(bins).allSatisfy(bin -> assertThat(bin.share()).isCloseTo(0.1, within(0.001)));
    assertThat(bins.stream().filter(Reliability::holds).count()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void recordsOfOneScoreStayInOneBin() {
    double[] told = new double[90];
    boolean[] fraud = new boolean[90];
    for (int i = 0; i < 90; i++) {
      told[i] = (i % 3) / 4.0;
      fraud[i] = i % 5 == 0;
    }

    List<Reliability> bins = CalibrationFigures.of(ScoredRecords.of(told, fraud)).bins();

    assertThat(bins).extracting(Reliability::predicted).containsExactly(0.0, 0.25, 0.5);
    assertThat(bins).extracting(Reliability::records).containsExactly(30L, 30L, 30L);
  }

  @Test
  void aWeightIsAsManyRecordsButNotAsMuchCertainty() {
    ScoredRecords once = drawn(0.8, 0.2, 5);
    double[] weights = new double[SIZE];
    Arrays.fill(weights, 7);

    CalibrationFigures plain = CalibrationFigures.of(once);
    CalibrationFigures weighted = CalibrationFigures.of(once.withWeights(weights));

    Recalibration line = weighted.line().orElseThrow();
    assertThat(line.slope()).isEqualTo(plain.line().orElseThrow().slope(), within(1e-9));
    assertThat(line.slopeInterval().low())
        .isEqualTo(plain.line().orElseThrow().slopeInterval().low(), within(1e-6));
    assertThat(weighted.top().predicted()).isEqualTo(plain.top().predicted(), within(1e-12));
    assertThat(weighted.top().interval().low())
        .isEqualTo(plain.top().interval().low(), within(1e-9));
  }

  @Test
  void oneProbabilityForAllHasNoSlope() {
    double[] told = new double[100];
    Arrays.fill(told, 0.2);
    boolean[] fraud = new boolean[100];
    fraud[3] = true;

    CalibrationFigures figures = CalibrationFigures.of(ScoredRecords.of(told, fraud));

    assertThat(figures.line()).isEmpty();
    assertThat(figures.top().share()).as("all tie, so all are at the top").isEqualTo(1);
  }

  @Test
  void probabilitiesThatSeparateTheClassesHaveNoFiniteSlope() {
    CalibrationFigures figures =
        CalibrationFigures.of(
            ScoredRecords.of(
                new double[] {0, 0.1, 0.2, 0.7, 0.8, 1},
                new boolean[] {false, false, false, true, true, true}));

    assertThat(figures.line()).isEmpty();
  }

  @Test
  void recordsOfOneClassAreRefused() {
    assertThatThrownBy(
            () ->
                CalibrationFigures.of(
                    ScoredRecords.of(new double[] {0.1, 0.2}, new boolean[] {true, true})))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("DATA-502"));
  }
}
