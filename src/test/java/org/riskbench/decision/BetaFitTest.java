package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaFitTest {
  @ParameterizedTest
  @CsvSource({"0.6, 1.5, -0.4", "1.4, 0.5, 0.3", "1, 1, 0", "0.8, 0.8, -1"})
  void theCurveThatMadeTheLabelsIsFoundAgain(double low, double high, double intercept) {
    BetaCalibration truth = new BetaCalibration(low, high, intercept);
    LabelledMargins records = SimulatedMargins.of(200_000, truth::probability, 4);

    BetaCalibration fitted = BetaFit.fit(records);

    assertThat(fitted.low()).isEqualTo(low, within(0.04));
    assertThat(fitted.high()).isEqualTo(high, within(0.05));
    assertThat(fitted.intercept()).isEqualTo(intercept, within(0.05));
  }

  @Test
  void equalSlopesAreThePlattCurve() {
    BetaCalibration beta = new BetaCalibration(0.7, 0.7, -0.3);
    PlattCalibration platt = new PlattCalibration(0.7, -0.3);

    for (double margin = -30; margin < 30; margin += 0.37) {
      assertThat(beta.probability(margin)).isEqualTo(platt.probability(margin), within(1e-14));
    }
  }

  /** All margins far below 0: the records can't tell the slope of the other side. */
  @Test
  void whereOneSideIsNotSeenItRisesLikeTheOther() {
    LabelledMargins seen =
        SimulatedMargins.of(20_000, margin -> Calibration.sigmoid(0.9 * margin - 1), 5);
    double[] low = Arrays.stream(seen.margins()).map(margin -> margin - 12).toArray();

    BetaCalibration fitted = BetaFit.fit(new LabelledMargins(low, seen.fraud(), seen.weights()));

    assertThat(fitted.low()).isEqualTo(0.9, within(0.05));
    assertThat(fitted.high()).isEqualTo(fitted.low(), within(0.3));
  }

  @Test
  void aSideThatWouldFallIsLevel() {
    LabelledMargins records =
        SimulatedMargins.of(
            50_000, margin -> margin < 0 ? Calibration.sigmoid(margin) : 0.5 - 0.05 * margin, 6);

    BetaCalibration fitted = BetaFit.fit(records);

    assertThat(fitted.high()).isZero();
    assertThat(fitted.low()).isPositive();
  }

  @Test
  void marginsThatSayTheOppositeAreNotTurnedAround() {
    LabelledMargins records =
        SimulatedMargins.of(4_000, margin -> Calibration.sigmoid(-margin - 1), 3);

    BetaCalibration fitted = BetaFit.fit(records);

    double share = (double) records.frauds() / records.size();
    assertThat(fitted.probability(2)).isGreaterThanOrEqualTo(fitted.probability(-2));
    assertThat(fitted.probability(0)).isEqualTo(share, within(0.02));
  }
}
