package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationMethodTest {
  private static final LabelledMargins USUAL =
      SimulatedMargins.of(3_000, margin -> Calibration.sigmoid(0.7 * margin - 2), 7);

  @Property(tries = 300, seed = "20261125")
  void aRiskierMarginNeverGetsALowerProbability(
      @ForAll CalibrationMethod method, @ForAll double one, @ForAll double other) {
    Calibration fitted = method.fit(USUAL, 0.4);

    double low = fitted.probability(Math.min(one, other));
    double high = fitted.probability(Math.max(one, other));

    assertThat(low).isBetween(0.0, 1.0).isLessThanOrEqualTo(high);
    assertThat(high).isBetween(0.0, 1.0);
  }

  /** Neighbours, where rounding alone could turn them around. */
  @ParameterizedTest
  @EnumSource
  void noNeighbouringMarginIsTurnedAround(CalibrationMethod method) {
    Calibration fitted = method.fit(USUAL, 0.4);
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      double margin = random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
      assertThat(fitted.probability(margin))
          .isLessThanOrEqualTo(fitted.probability(Math.nextUp(margin)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWeightIsAsManyRecords(CalibrationMethod method) {
    Random random = new Random(1);
    double[] weights = random.ints(USUAL.size(), 1, 5).asDoubleStream().toArray();
    LabelledMargins weighted = new LabelledMargins(USUAL.margins(), USUAL.fraud(), weights);

    Calibration one = method.fit(weighted, 0);
    Calibration other = method.fit(SimulatedMargins.repeated(weighted), 0);

    for (double margin = -8; margin < 6; margin += 0.25) {
      assertThat(one.probability(margin)).isEqualTo(other.probability(margin), within(1e-7));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void theMeanProbabilityIsTheShareOfFraud(CalibrationMethod method) {
    Calibration fitted = method.fit(USUAL, 0);

    double mean = Arrays.stream(USUAL.margins()).map(fitted::probability).average().orElseThrow();

    assertThat(mean).isEqualTo((double) USUAL.frauds() / USUAL.size(), within(1e-3));
  }

  @ParameterizedTest
  @EnumSource
  void fiveFraudsAreEnoughToStaySound(CalibrationMethod method) {
    Random random = new Random(3);
    double[] margins = random.doubles(500).map(x -> 4 * x - 6).toArray();
    double[] weights = new double[500];
    boolean[] fraud = new boolean[500];
    Arrays.fill(weights, 1);
    for (int i = 0; i < 5; i++) {
      fraud[i] = true;
      margins[i] += 2;
    }

    Calibration fitted = method.fit(new LabelledMargins(margins, fraud, weights), 0);

    assertThat(fitted.probability(-100)).isBetween(0.0, 0.02);
    assertThat(fitted.probability(1e9)).isBetween(0.01, 1.0);
  }

  @ParameterizedTest
  @EnumSource
  void whereAClassIsAbsentTheModelsOwnProbabilityIsTakenShifted(CalibrationMethod method) {
    for (boolean only : new boolean[] {false, true}) {
      LabelledMargins records =
          new LabelledMargins(new double[] {1, 2}, new boolean[] {only, only}, new double[] {1, 1});

      assertThat(method.fit(records, -0.5)).isEqualTo(new Uncalibrated(-0.5));
      assertThat(method.fit(records, 0).isNone()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void marginsOfOneValueGetTheShareOfFraud(CalibrationMethod method) {
    double[] margins = new double[USUAL.size()];
    Arrays.fill(margins, -1.25);
    LabelledMargins records = new LabelledMargins(margins, USUAL.fraud(), USUAL.weights());
    double share = (double) USUAL.frauds() / USUAL.size();
    double toShare = Math.log(share / (1 - share)) + 1.25;

    assertThat(method.fit(records, toShare).probability(-1.25)).isEqualTo(share, within(2e-3));
  }

  @ParameterizedTest
  @EnumSource
  void hugeMarginsStayFinite(CalibrationMethod method) {
    double[] margins = {-1e9, 1e9, 2e9, -2e9, 5e8, 1e8};
    boolean[] fraud = {false, true, true, false, false, true};

    Calibration fitted =
        method.fit(new LabelledMargins(margins, fraud, new double[] {1, 1, 1, 1, 1, 1}), 0);

    for (double margin : List.of(-1e300, -1e9, 0.0, 1e9, 1e300)) {
      assertThat(fitted.probability(margin)).isBetween(0.0, 1.0);
    }
    assertThat(fitted.probability(1e300)).isGreaterThan(fitted.probability(-1e300));
  }

  @Test
  void noneIsThePlainSigmoid() {
    assertThat(Uncalibrated.PLAIN.probability(0)).isEqualTo(0.5);
    assertThat(Uncalibrated.PLAIN.probability(-800)).isZero();
    assertThat(new Uncalibrated(-0.0)).isEqualTo(Uncalibrated.PLAIN);
  }
}
