package org.riskbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.riskbench.chart.Series.PointNote;
import org.riskbench.chart.Series.Style;
import org.riskbench.threshold.ThresholdSweep;

class ChartsTest {
  @Test
  void rocShowsEachRunWithItsAreaAndTheDiagonal() {
    ChartDescription chart = Charts.roc(Runs.named("plain", "better"));

    assertThat(chart.title()).isEqualTo("ROC");
    assertThat(chart.x()).isEqualTo(Axis.share("False-positive rate"));
    assertThat(chart.y()).isEqualTo(Axis.share("Recall"));
    assertThat(chart.series())
        .containsExactly(
            new Series(
                "plain",
                new double[] {0, 0, 0.5, 0.5, 1},
                new double[] {0, 0.5, 0.5, 1, 1},
                Style.LINE,
                0),
            new Series(
                "better",
                new double[] {0, 0, 0, 0.5, 1},
                new double[] {0, 0.5, 1, 1, 1},
                Style.LINE,
                1),
            new Series("By chance", new double[] {0, 1}, new double[] {0, 1}, Style.REFERENCE));
    assertThat(chart.alternative())
        .isEqualTo("ROC curves, best area first: better (AUC 1.000), plain (AUC 0.750).");
  }

  @Test
  void precisionRecallShowsEachRunAndTheBaseRate() {
    ChartDescription chart = Charts.precisionRecall(Runs.named("plain", "better"));

    assertThat(chart.series())
        .containsExactly(
            new Series(
                "plain",
                new double[] {0, 0.5, 0.5, 1, 1},
                new double[] {1, 1, 0.5, 2 / 3.0, 0.5},
                Style.STEP,
                0),
            new Series(
                "better",
                new double[] {0, 0.5, 1, 1, 1},
                new double[] {1, 1, 1, 2 / 3.0, 0.5},
                Style.STEP,
                1),
            new Series(
                "Base rate 50.0 %", new double[] {0, 1}, new double[] {0.5, 0.5}, Style.REFERENCE));
    assertThat(chart.alternative())
        .isEqualTo(
            "Precision-recall curves, best average precision first: better (AP 1.000), plain (AP"
                + " 0.833); 50.0 % of the records are fraud.");
  }

  @Test
  void reliabilityShowsWhatIsPredictedAgainstWhatCameAbout() {
    ChartDescription chart = Charts.reliability(Runs.named("plain", "better"));

    Series plain = chart.series().get(0);
    assertThat(plain.name()).isEqualTo("plain");
    assertThat(plain.x()).containsExactly(0.2, 0.4, 0.6, 0.9);
    assertThat(plain.y()).containsExactly(0, 1, 0, 1);
    Series better = chart.series().get(1);
    assertThat(better.x()).containsExactly(0.1, 0.3, 0.8, 0.9);
    assertThat(better.y()).containsExactly(0, 0, 1, 1);
    assertThat(better.tone()).isEqualTo(1);
    assertThat(chart.series().get(2))
        .isEqualTo(
            new Series("Both agree", new double[] {0, 1}, new double[] {0, 1}, Style.REFERENCE));
    assertThat(chart.alternative())
        .isEqualTo(
            "Among the riskiest 1 % of the records: plain predicts 90.0 %, and 100.0 % are fraud;"
                + " better predicts 90.0 %, and 100.0 % are fraud.");
  }

  @Test
  void reliabilityTellsOfEachPointHowManyRecordsItRestsOn() {
    Series plain = Charts.reliability(Runs.named("plain", "better")).series().get(0);

    assertThat(plain.notes())
        .hasSize(4)
        .first()
        .isEqualTo(new PointNote("Predicted 20.0 %, observed 0.0 % (1 records, 0 fraud)", true));
  }

  @Test
  void theHistogramShowsEachClassAsSharesOfItself() {
    int[] scores = {10, 15, 450, 1000, 999, 620};
    boolean[] fraud = {false, false, false, false, true, true};
    ChartDescription chart = Charts.scoreHistogram(ThresholdSweep.of(scores, fraud).histogram(250));

    assertThat(chart.series())
        .containsExactly(
            new Series(
                "Good",
                new double[] {125, 375, 625, 875},
                new double[] {0.5, 0.25, 0, 0.25},
                Style.BAR),
            new Series(
                "Fraud",
                new double[] {125, 375, 625, 875},
                new double[] {0, 0, 0.5, 0.5},
                Style.BAR));
    assertThat(chart.x().max()).isEqualTo(1000);
    assertThat(chart.y().max()).isCloseTo(0.525, within(1e-12));
    assertThat(chart.alternative())
        .isEqualTo(
            "Risk scores: half of the fraud records score 750 or more; half of the good records score 250"
                + " or more.");
  }

  @Test
  void aHistogramWithoutFraudStillHasAnAxis() {
    ChartDescription chart =
        Charts.scoreHistogram(
            ThresholdSweep.of(new int[] {5}, new boolean[] {false}).histogram(20));

    assertThat(chart.y().max()).isEqualTo(1);
    assertThat(chart.alternative()).contains("there are no fraud records");
  }

  @Test
  void aLongRunNameIsCutShort() {
    ChartDescription chart = Charts.roc(Runs.named("x".repeat(200), "short"));
    assertThat(chart.series().get(0).name()).isEqualTo("x".repeat(39) + "…");
  }

  @Test
  void aSeriesHoldsFiniteNumbersOnly() {
    double[] bad = {0, Double.NaN};
    assertThatThrownBy(() -> new Series("s", new double[2], bad, Style.LINE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
