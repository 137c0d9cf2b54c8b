package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarginMixTest {
  private static final int ROWS = 20_000;

  private final Random random = new Random(7);
  private final double[] truth = random.doubles(ROWS, -4, 2).toArray();
  private final boolean[] fraud = new boolean[ROWS];
  private final double[] ones = new double[ROWS];

  MarginMixTest() {
    Arrays.fill(ones, 1);
    for (int i = 0; i < ROWS; i++) {
      fraud[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth[i]));
    }
  }

  @Test
  void marginsOfAnotherScaleAreBroughtBackToLogOdds() {
    double[] off = Arrays.stream(truth).map(margin -> 3 * margin + 5).toArray();

    MarginMix mix = MarginMix.fit(new double[][] {off}, fraud, ones);

    assertThat(mix.weights()[0]).isEqualTo(1 / 3.0, within(0.02));
    assertThat(mix.intercept()).isEqualTo(-5 / 3.0, within(0.1));
  }

  @Test
  void aModelThatIsWrongAboutEverythingGetsNoWeightAndNoneBelowNothing() {
    double[] wrong = Arrays.stream(truth).map(margin -> -margin).toArray();

    MarginMix mix = Mixing.STACK.fit(new double[][] {truth, wrong}, fraud, ones);

    assertThat(mix.weights()[0]).isEqualTo(1, within(0.1));
    assertThat(mix.weights()[1]).isBetween(0.0, 0.02);
  }

  @Test
  void theMeanGivesBothModelsHalfOfWhatEachIsWorthAlone() {
    double[] doubled = Arrays.stream(truth).map(margin -> 2 * margin).toArray();

    MarginMix mix = Mixing.AVERAGE.fit(new double[][] {truth, doubled}, fraud, ones);

    assertThat(mix.weights()[0]).isEqualTo(0.5, within(0.02));
    assertThat(mix.weights()[1]).isEqualTo(0.25, within(0.02));
  }

  @Test
  void perfectlySeparatedRecordsStillGiveFiniteWeights() {
    double[] perfect = new double[ROWS];
    Arrays.setAll(perfect, i -> fraud[i] ? 9 : -9);

    MarginMix mix = MarginMix.fit(new double[][] {perfect}, fraud, ones);

    assertThat(mix.weights()[0]).isFinite().isPositive();
  }
}
