package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.BetaCalibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.LabelledMargins;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;

class CalibrationSearchTest {
  private static LabelledMargins drawn(int size, DoubleUnaryOperator probability, long seed) {
    Random random = new Random(seed);
    double[] margins = new double[size];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    for (int i = 0; i < size; i++) {
      margins[i] = 2 * random.nextGaussian() - 1;
      fraud[i] = random.nextDouble() < probability.applyAsDouble(margins[i]);
    }
    return new LabelledMargins(margins, fraud, weights);
  }

  private static CalibrationMethod choose(LabelledMargins records) {
    return CalibrationSearch.choose(records, 1, JobContext.none());
  }

  @Test
  void wherePlattHoldsItIsHardlyEverLeft() {
    PlattCalibration truth = new PlattCalibration(0.8, -1);

    long platt =
        IntStream.range(0, 12)
            .filter(i -> choose(drawn(4_000, truth::probability, i)) == CalibrationMethod.PLATT)
            .count();

    assertThat(platt).isGreaterThanOrEqualTo(9);
  }

  @Test
  void oneSlopePerSideIsFound() {
    BetaCalibration truth = new BetaCalibration(0.5, 2, -1);

    assertThat(choose(drawn(20_000, truth::probability, 3))).isEqualTo(CalibrationMethod.BETA);
  }

  @Test
  void stepsAreFoundWhereThereAreFraudsEnough() {
    DoubleUnaryOperator steps = margin -> margin < 0 ? 0.02 : margin < 2 ? 0.3 : 0.35;

    assertThat(choose(drawn(20_000, steps, 3))).isEqualTo(CalibrationMethod.ISOTONIC);
    assertThat(choose(drawn(2_000, steps, 3))).isNotEqualTo(CalibrationMethod.ISOTONIC);
  }

  @Test
  void fewFraudsAreLeftToPlatt() {
    assertThat(choose(drawn(500, margin -> margin < 2 ? 0.001 : 0.4, 3)))
        .isEqualTo(CalibrationMethod.PLATT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "platt", "isotonic", "beta", "none"})
  void everyWordIsRead(String word) {
    assertThat(CalibrationPlan.of(word).word()).isEqualTo(word);
  }

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> CalibrationPlan.of("temperature"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("USE-254"));
  }
}
