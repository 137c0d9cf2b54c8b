package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.riskbench.evaluation.Metrics.RecallAtFpr;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;

class EvaluatorTest {
  @Provide
  Arbitrary<ScoredRecords> records() {
    return Scored.records();
  }

  @Property(seed = "7")
  void rankingFiguresEqualTheirDefinitionsWithTiesAndWeights(
      @ForAll("records") ScoredRecords records) {
    Metrics metrics = evaluate(records).metrics();

    assertThat(metrics.auc()).isCloseTo(BruteForce.auc(records), within(1e-12));
    assertThat(metrics.averagePrecision())
        .isCloseTo(BruteForce.averagePrecision(records), within(1e-12));
    assertThat(metrics.ks()).isCloseTo(BruteForce.ks(records), within(1e-12));
    for (RecallAtFpr point : metrics.recallAtFpr()) {
      assertThat(point.recall())
          .isCloseTo(BruteForce.recallAtFpr(records, point.fpr()), within(1e-12));
    }
  }

  @Property(seed = "7")
  void rankingFiguresIgnoreMonotoneRescaling(@ForAll("records") ScoredRecords records) {
    double[] stretched = Arrays.stream(records.ranking()).map(s -> Math.exp(7 * s) - 40).toArray();
    Metrics before = evaluate(records).metrics();
    Metrics after =
        evaluate(ScoredRecords.of(stretched, records.fraud()).withWeights(records.weight()))
            .metrics();

    assertThat(after.auc()).isEqualTo(before.auc());
    assertThat(after.averagePrecision()).isEqualTo(before.averagePrecision());
    assertThat(after.ks()).isEqualTo(before.ks());
    assertThat(after.recallAtFpr()).isEqualTo(before.recallAtFpr());
  }

  @Property(seed = "7")
  void aWholeWeightIsTheSameAsThatManyCopies(@ForAll("records") ScoredRecords drawn) {
    int[] copies = new int[drawn.size()];
    Arrays.setAll(copies, i -> 1 + i % 3);
    double[] weights = Arrays.stream(copies).asDoubleStream().toArray();
    Metrics weighted =
        evaluate(ScoredRecords.of(drawn.ranking(), drawn.fraud()).withWeights(weights)).metrics();
    Metrics copied = evaluate(repeated(drawn, copies)).metrics();

    assertThat(weighted.auc()).isCloseTo(copied.auc(), within(1e-12));
    assertThat(weighted.brier().orElseThrow())
        .isCloseTo(copied.brier().orElseThrow(), within(1e-12));
    assertThat(weighted.logLoss().orElseThrow())
        .isCloseTo(copied.logLoss().orElseThrow(), within(1e-12));
    assertThat(weighted.ece().orElseThrow()).isCloseTo(copied.ece().orElseThrow(), within(1e-12));
    assertThat(weighted.accuracy().orElseThrow())
        .isCloseTo(copied.accuracy().orElseThrow(), within(1e-12));
    assertThat(weighted.records()).isEqualTo(drawn.size());
  }

  @Property(seed = "7")
  void curvesAreMonotoneAndRunFromEndToEnd(@ForAll("records") ScoredRecords records) {
    Evaluation evaluation = evaluate(records);
    RocCurve roc = evaluation.roc();
    PrecisionRecallCurve pr = evaluation.precisionRecall();

    assertThat(roc.falsePositiveRate()).isSorted().startsWith(0).endsWith(1);
    assertThat(roc.recall()).isSorted().startsWith(0).endsWith(1);
    assertThat(pr.recall()).isSorted().startsWith(0).endsWith(1);
    assertThat(pr.precision()[pr.precision().length - 1]).isEqualTo(pr.baseRate());
  }

  @Property(seed = "7")
  void theAreaUnderTheCurveIsTheAuc(@ForAll("records") ScoredRecords records) {
    Evaluation evaluation = evaluate(records);
    double[] x = evaluation.roc().falsePositiveRate();
    double[] y = evaluation.roc().recall();
    double area = 0;
    for (int i = 1; i < x.length; i++) {
      area += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    }
    assertThat(area).isCloseTo(evaluation.metrics().auc(), within(1e-12));
  }

  @Property(seed = "7")
  void theStepsUnderThePrecisionRecallCurveAreAveragePrecision(
      @ForAll("records") ScoredRecords records) {
    Evaluation evaluation = evaluate(records);
    double[] x = evaluation.precisionRecall().recall();
    double[] y = evaluation.precisionRecall().precision();
    double area = 0;
    for (int i = 1; i < x.length; i++) {
      area += (x[i] - x[i - 1]) * y[i];
    }
    assertThat(area).isCloseTo(evaluation.metrics().averagePrecision(), within(1e-12));
  }

  @Example
  void figuresOfASmallCaseAreThoseComputedByHand() {
    ScoredRecords records =
        ScoredRecords.of(
            new double[] {0.9, 0.8, 0.5, 0.5, 0.3, 0.1},
            new boolean[] {true, false, true, false, false, false});
    Metrics metrics = evaluate(records).metrics();

    assertThat(metrics.records()).isEqualTo(6);
    assertThat(metrics.frauds()).isEqualTo(2);
    assertThat(metrics.auc()).isCloseTo((4 + 2.5) / 8, within(1e-15));
    assertThat(metrics.averagePrecision()).isCloseTo((1 + 2 / 4.0) / 2, within(1e-15));
    assertThat(metrics.ks()).isCloseTo(0.5, within(1e-15));
    assertThat(metrics.recallAtFpr()).extracting(RecallAtFpr::recall).containsOnly(0.5);
    assertThat(metrics.brier().orElseThrow())
        .isCloseTo((0.01 + 0.64 + 0.25 + 0.25 + 0.09 + 0.01) / 6, within(1e-15));
    assertThat(metrics.logLoss().orElseThrow())
        .isCloseTo(
            -(Math.log(0.9) + Math.log(0.2) + 2 * Math.log(0.5) + Math.log(0.7) + Math.log(0.9))
                / 6,
            within(1e-15));
    assertThat(metrics.ece().orElseThrow())
        .isCloseTo((0.1 + 0.8 + 0 + 0.3 + 0.1) / 6, within(1e-15));
    assertThat(metrics.accuracy().orElseThrow()).isCloseTo(4 / 6.0, within(1e-15));
  }

  @Example
  void scoresOutsideZeroToOneHaveNoProbabilityFigures() {
    Metrics metrics =
        evaluate(
                ScoredRecords.of(
                    new double[] {-3, 2, 5, 0.5}, new boolean[] {false, true, true, false}))
            .metrics();

    assertThat(metrics.auc()).isEqualTo(1);
    assertThat(metrics.brier()).isEmpty();
    assertThat(metrics.logLoss()).isEmpty();
    assertThat(metrics.ece()).isEmpty();
    assertThat(metrics.accuracy()).isEmpty();
  }

  @Example
  void aCertainAndWrongProbabilityCostsMuchButNotWithoutBound() {
    Metrics metrics =
        evaluate(
                ScoredRecords.of(
                    new double[] {0, 1, 1, 0}, new boolean[] {true, true, false, false}))
            .metrics();

    assertThat(metrics.logLoss().orElseThrow()).isBetween(17.0, 19.0);
  }

  @Example
  void bothZerosAreOneScoreAndInfinitiesAreOrdered() {
    double[] scores = {0.0, -0.0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    Metrics metrics =
        evaluate(ScoredRecords.of(scores, new boolean[] {false, true, false, true})).metrics();

    assertThat(metrics.auc()).isCloseTo(3.5 / 4, within(1e-15));
  }

  @Example
  void curvesAreThinnedToWhatAChartCanShow() {
    int n = 20_000;
    double[] scores = new double[n];
    boolean[] fraud = new boolean[n];
    for (int i = 0; i < n; i++) {
      scores[i] = (i * 7919L % n) / (double) n;
      fraud[i] = i * 7919L % n * 31 % 97 < scores[i] * 20;
    }
    Evaluation evaluation = evaluate(ScoredRecords.of(scores, fraud));

    assertThat(evaluation.roc().recall()).hasSizeLessThanOrEqualTo(Evaluator.CURVE_POINTS);
    assertThat(evaluation.roc().recall().length).isGreaterThan(Evaluator.CURVE_POINTS / 2);
    assertThat(evaluation.roc().recall()).isSorted().startsWith(0).endsWith(1);
    assertThat(evaluation.roc().falsePositiveRate()).isSorted().startsWith(0).endsWith(1);
    assertThat(evaluation.precisionRecall().precision())
        .endsWith(evaluation.precisionRecall().baseRate());
    assertThat(evaluation.precisionRecall().recall())
        .hasSizeLessThanOrEqualTo(Evaluator.CURVE_POINTS)
        .endsWith(1);
  }

  @Example
  void recordsOfOneClassAreRefusedInASentence() {
    assertThatThrownBy(() -> evaluate(ScoredRecords.of(new double[3], new boolean[3])))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("DATA-502");
              assertThat(e.problem().what()).isEqualTo("The 3 records to evaluate are all good.");
            });
    assertThatThrownBy(() -> evaluate(ScoredRecords.of(new double[0], new boolean[0])))
        .hasMessageContaining("DATA-501");
  }

  @Example
  void aMissingScoreAndAWeightOfZeroAreNamedByTheirPlace() {
    boolean[] fraud = {true, false};
    assertThatThrownBy(() -> ScoredRecords.of(new double[] {1, Double.NaN}, fraud))
        .hasMessageContaining("DATA-503")
        .hasMessageContaining("record 1");
    assertThatThrownBy(
            () -> ScoredRecords.of(new double[] {1, 2}, fraud).withWeights(new double[] {0, 1}))
        .hasMessageContaining("DATA-504")
        .hasMessageContaining("record 0");
  }

  private static Evaluation evaluate(ScoredRecords records) {
    return Evaluator.evaluate(records, JobContext.none());
  }

  private static ScoredRecords repeated(ScoredRecords records, int[] copies) {
    int total = Arrays.stream(copies).sum();
    double[] scores = new double[total];
    boolean[] fraud = new boolean[total];
    int next = 0;
    for (int i = 0; i < copies.length; i++) {
      for (int copy = 0; copy < copies[i]; copy++) {
        scores[next] = records.ranking()[i];
        fraud[next++] = records.fraud()[i];
      }
    }
    return ScoredRecords.of(scores, fraud);
  }
}
