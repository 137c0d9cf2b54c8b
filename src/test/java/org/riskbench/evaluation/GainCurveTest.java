package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class GainCurveTest {
  private static GainCurve of(double[] scores, boolean[] fraud) {
    ScoredRecords records =
        new ScoredRecords(scores, new double[0], fraud, new double[0], new double[0]);
    Evaluation evaluation = Evaluator.evaluate(records, JobContext.none());
    return GainCurve.of(evaluation.roc(), evaluation.precisionRecall().baseRate());
  }

  @Test
  void recordsOfOneScoreHoldFraudInProportion() {
    GainCurve same =
        of(new double[] {1, 1, 1, 1, 1}, new boolean[] {true, false, false, true, false});
    assertThat(same.recallAt(0.1)).isCloseTo(0.1, within(1e-12));
    assertThat(same.recallAt(1)).isEqualTo(1);
  }

  @Test
  void theRiskiestPartHoldsTheFraudsThatScoreHighest() {
    GainCurve ranked =
        of(new double[] {9, 8, 7, 6, 5}, new boolean[] {true, false, true, false, false});
    assertThat(ranked.recallAt(0)).isZero();
    assertThat(ranked.recallAt(0.2)).isCloseTo(0.5, within(1e-12));
    assertThat(ranked.recallAt(0.4)).isCloseTo(0.5, within(1e-12));
    assertThat(ranked.recallAt(0.5)).isCloseTo(0.75, within(1e-12));
    assertThat(ranked.recallAt(0.6)).isCloseTo(1, within(1e-12));
  }
}
