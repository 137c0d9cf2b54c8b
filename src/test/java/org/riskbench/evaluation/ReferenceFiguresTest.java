package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.riskbench.evaluation.Metrics.RecallAtFpr;
import org.riskbench.job.JobContext;

/**
 * Two runs of 120 records given by formula, with figures that a program of another language
 * computed from the definitions.
 */
class ReferenceFiguresTest {
  private static final int N = 120;
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void unweightedFiguresAreThoseOfTheReference() {
    Metrics metrics = Evaluator.evaluate(first(), JobContext.none()).metrics();

    assertThat(metrics.frauds()).isEqualTo(65);
    assertThat(metrics.auc()).isCloseTo(0.8103496503496503, EXACT);
    assertThat(metrics.averagePrecision()).isCloseTo(0.8381151351136596, EXACT);
    assertThat(metrics.ks()).isCloseTo(0.45734265734265744, EXACT);
    assertThat(metrics.brier().orElseThrow()).isCloseTo(0.17240833333333333, EXACT);
    assertThat(metrics.logLoss().orElseThrow()).isCloseTo(0.5054139051956544, EXACT);
    assertThat(metrics.ece().orElseThrow()).isCloseTo(0.11833333333333333, EXACT);
    assertThat(metrics.accuracy().orElseThrow()).isCloseTo(0.7, EXACT);
    assertThat(recalls(metrics))
        .containsExactly(
            new double[] {0.27692307692307694, 0.27692307692307694, 0.4307692307692308}, EXACT);
  }

  @Test
  void weightedFiguresAreThoseOfTheReference() {
    double[] weights = new double[N];
    Arrays.setAll(weights, i -> 1 + (i % 4) * 0.5);
    Metrics metrics = Evaluator.evaluate(first().withWeights(weights), JobContext.none()).metrics();

    assertThat(metrics.records()).isEqualTo(N);
    assertThat(metrics.auc()).isCloseTo(0.8205131131451006, EXACT);
    assertThat(metrics.averagePrecision()).isCloseTo(0.8483721866170149, EXACT);
    assertThat(metrics.ks()).isCloseTo(0.4738307730935153, EXACT);
    assertThat(metrics.brier().orElseThrow()).isCloseTo(0.16827166666666665, EXACT);
    assertThat(metrics.logLoss().orElseThrow()).isCloseTo(0.49579176902659583, EXACT);
    assertThat(metrics.ece().orElseThrow()).isCloseTo(0.13321428571428573, EXACT);
    assertThat(metrics.accuracy().orElseThrow()).isCloseTo(0.7023809523809523, EXACT);
    assertThat(recalls(metrics))
        .containsExactly(
            new double[] {0.2775330396475771, 0.2775330396475771, 0.45374449339207046}, EXACT);
  }

  @Test
  void theIntervalAndTheTestOfDeLongAreThoseOfTheReference() {
    Interval interval = DeLong.interval(first()).orElseThrow();
    assertThat(interval.low()).isCloseTo(0.7351840506544668, EXACT);
    assertThat(interval.high()).isCloseTo(0.8855152500448339, EXACT);

    AucComparison comparison = DeLong.compare(first(), second()).orElseThrow();
    assertThat(comparison.difference()).isCloseTo(0.11776223776223771, EXACT);
    assertThat(comparison.z()).isCloseTo(2.718911703168777, EXACT);
    assertThat(comparison.p()).isCloseTo(0.00654970895004852, EXACT);
    assertThat(comparison.interval().low()).isCloseTo(0.03287174849631942, EXACT);
    assertThat(comparison.interval().high()).isCloseTo(0.202652727028156, EXACT);
    assertThat(comparison.tooFew()).isFalse();
  }

  private static ScoredRecords first() {
    return run(i -> isFraud(i) ? Math.min(100, i * 37 % 61 + 40) : i * 29 % 83);
  }

  private static ScoredRecords second() {
    return run(i -> isFraud(i) ? Math.min(100, i * 53 % 71 + 25) : i * 31 % 89);
  }

  private static ScoredRecords run(IntUnaryOperator percent) {
    double[] scores = IntStream.range(0, N).map(percent).mapToDouble(p -> p / 100.0).toArray();
    boolean[] fraud = new boolean[N];
    for (int i = 0; i < N; i++) {
      fraud[i] = isFraud(i);
    }
    return ScoredRecords.of(scores, fraud);
  }

  private static boolean isFraud(int i) {
    return (i * i * 17 + 5) % 11 < 3;
  }

  private static double[] recalls(Metrics metrics) {
    return metrics.recallAtFpr().stream().mapToDouble(RecallAtFpr::recall).toArray();
  }
}
