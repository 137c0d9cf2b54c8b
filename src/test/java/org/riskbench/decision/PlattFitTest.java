package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PlattFitTest {
  @Test
  void theSigmoidThatMadeTheLabelsIsFoundAgain() {
    Labelled data = new Labelled(200_000, 0.6, -1.2, 4);

    PlattCalibration fitted = data.fit();

    assertThat(fitted.slope()).isEqualTo(0.6, within(0.02));
    assertThat(fitted.intercept()).isEqualTo(-1.2, within(0.03));
  }

  /** At the optimum both sums of residuals are nought: the mean is kept, and so is the slope. */
  @Property(tries = 60, seed = "20261123")
  void theFitIsTheOptimumForPlattsTargets(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 3) double slope,
      @ForAll @DoubleRange(min = -2, max = 1) double intercept) {
    Labelled data = new Labelled(400, slope, intercept, seed);

    PlattCalibration fitted = data.fit();

    double residual = 0;
    double residualByMargin = 0;
    for (int i = 0; i < data.margins.length; i++) {
      double error = data.weights[i] * (data.target(i) - fitted.probability(data.margins[i]));
      residual += error;
      residualByMargin += error * data.margins[i];
    }
    assertThat(residual).isEqualTo(0, within(1e-5));
    assertThat(residualByMargin).isEqualTo(0, within(1e-4));
  }

  @Test
  void aRecordOfWeightThreeCountsNearlyAsThree() {
    Labelled data = new Labelled(2_000, 1, -2, 9);
    double[] margins = new double[6_000];
    boolean[] fraud = new boolean[6_000];
    double[] ones = new double[6_000];
    Arrays.fill(ones, 1);
    for (int i = 0; i < margins.length; i++) {
      margins[i] = data.margins[i / 3];
      fraud[i] = data.fraud[i / 3];
    }
    Arrays.fill(data.weights, 3);

    PlattCalibration repeated = PlattFit.fit(new LabelledMargins(margins, fraud, ones));

    assertThat(data.fit().slope()).isEqualTo(repeated.slope(), within(1e-8));
    assertThat(data.fit().intercept()).isEqualTo(repeated.intercept(), within(1e-8));
  }

  @Test
  void marginsThatSayTheOppositeAreNotTurnedAround() {
    Labelled data = new Labelled(2_000, -2, -1, 3);

    PlattCalibration fitted = data.fit();

    assertThat(fitted.slope()).isPositive().isLessThan(0.01);
    assertThat(fitted.probability(0)).isEqualTo(data.shareOfFraud(), within(0.01));
  }

  @Test
  void equalMarginsGetTheShareOfFraud() {
    Labelled data = new Labelled(2_000, 1, -1, 3);
    Arrays.fill(data.margins, 7.5);

    assertThat(data.fit().probability(7.5)).isEqualTo(data.shareOfFraud(), within(0.002));
  }

  @Test
  void perfectSeparationStaysFinite() {
    double[] margins = {-3, -2, -1, 1, 2, 3};
    boolean[] fraud = {false, false, false, true, true, true};
    double[] ones = {1, 1, 1, 1, 1, 1};

    PlattCalibration fitted = PlattFit.fit(new LabelledMargins(margins, fraud, ones));

    assertThat(fitted.probability(3)).isBetween(0.5, 0.99);
    assertThat(fitted.probability(-3)).isEqualTo(1 - fitted.probability(3), within(1e-9));
  }

  @Test
  void hugeMarginsStayFinite() {
    double[] margins = {-1e9, 1e9, 2e9, -2e9, 5e8, 1e8};
    boolean[] fraud = {false, true, true, false, false, true};

    PlattCalibration fitted =
        PlattFit.fit(new LabelledMargins(margins, fraud, new double[] {1, 1, 1, 1, 1, 1}));

    assertThat(fitted.probability(1e300)).isBetween(0.5, 1.0);
    assertThat(fitted.probability(-1e300)).isBetween(0.0, 0.5);
  }

  /** Margins whose labels follow a sigmoid. */
  private static final class Labelled {
    private final double[] margins;
    private final boolean[] fraud;
    private final double[] weights;

    Labelled(int size, double slope, double intercept, long seed) {
      Random random = new Random(seed);
      margins = new double[size];
      fraud = new boolean[size];
      weights = new double[size];
      for (int i = 0; i < size; i++) {
        margins[i] = 2 * random.nextGaussian() - 1;
        double rate = 1 / (1 + Math.exp(-(slope * margins[i] + intercept)));
        fraud[i] = random.nextDouble() < rate;
        weights[i] = 1;
      }
      fraud[0] = true;
      fraud[1] = false;
    }

    PlattCalibration fit() {
      return PlattFit.fit(new LabelledMargins(margins, fraud, weights));
    }

    double shareOfFraud() {
      double frauds = 0;
      for (boolean one : fraud) {
        frauds += one ? 1 : 0;
      }
      return frauds / fraud.length;
    }

    double target(int row) {
      double frauds = shareOfFraud() * fraud.length;
      double goods = fraud.length - frauds;
      return fraud[row] ? (frauds + 1) / (frauds + 2) : 1 / (goods + 2);
    }
  }
}
