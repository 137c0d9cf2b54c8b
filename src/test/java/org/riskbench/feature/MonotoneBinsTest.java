package org.riskbench.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class MonotoneBinsTest {
  private static WeightOfEvidence fit(DoubleUnaryOperator rate, boolean monotone) {
    SplittableRandom random = new SplittableRandom(7);
    double[] x = new double[4_000];
    boolean[] fraud = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextDouble();
      fraud[i] = random.nextDouble() < rate.applyAsDouble(x[i]);
    }
    EncodingPlan plan =
        EncodingPlan.auto(Algorithm.BINNED)
            .deriving(List.of())
            .with(new EncodingSettings(20, 10, 50, 64, 10, monotone));
    FittedRecipe fitted = Tables.fit(new Tables().numbers("x", x).rows(), fraud, plan);
    return (WeightOfEvidence) fitted.recipe().transformations().get(0);
  }

  private static double[] evidence(WeightOfEvidence step) {
    double[] all = step.evidence().values();
    return Arrays.copyOf(all, all.length - 1);
  }

  @Test
  void risingAndFallingRiskKeepTheirDirection() {
    assertThat(evidence(fit(x -> 0.1 + 0.5 * x, true))).isSorted();
    double[] falling = evidence(fit(x -> 0.6 - 0.5 * x, true));
    for (int i = 1; i < falling.length; i++) {
      assertThat(falling[i]).isLessThanOrEqualTo(falling[i - 1]);
    }
    assertThat(falling.length).isGreaterThan(4);
  }

  @Test
  void riskThatRisesAndFallsIsMergedWhereItTurns() {
    DoubleUnaryOperator hump = x -> x < 0.8 ? 0.05 + 0.5 * x : 0.2;

    assertThat(evidence(fit(hump, false))).hasSize(20);
    assertThat(evidence(fit(hump, true))).isSorted().hasSizeBetween(3, 17);
  }
}
