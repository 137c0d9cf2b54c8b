package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.problem.ProblemException;

class BaseRateTest {
  private static final boolean[] FRAUD = {true, false, false, true, false};
  private static final double[] WEIGHTS = {1, 2, 1, 3, 1};

  @ParameterizedTest
  @ValueSource(doubles = {0.00173, 0.4, 0.5, 0.9})
  void theWeightedShareOfFraudIsTheTrueOneAndNoRowStandsForLess(double rate) {
    double[] stand = new BaseRate(rate).weights(FRAUD, WEIGHTS);

    double total = IntStream.range(0, 5).mapToDouble(i -> stand[i]).sum();
    double frauds = stand[0] + stand[3];
    assertThat(frauds / total).isEqualTo(rate, within(1e-12));
    for (int i = 0; i < 5; i++) {
      assertThat(stand[i]).isGreaterThanOrEqualTo(WEIGHTS[i]);
    }
    assertThat(stand[1]).isEqualTo(2 * stand[2], within(1e-9));
  }

  @Test
  void theShiftLeadsFromTheOddsOfTheRowsToTheTrueOnes() {
    double shift = new BaseRate(0.2).shift(FRAUD, WEIGHTS);

    assertThat(shift).isEqualTo(Math.log(0.25) - Math.log(1), within(1e-12));
  }

  @Test
  void rowsOfOneClassStayAsTheyAre() {
    double[] weights = {1, 2};

    assertThat(new BaseRate(0.1).weights(new boolean[2], weights)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 17.3, Double.NaN})
  void whatIsNoShareIsRefused(double rate) {
    assertThatThrownBy(() -> new BaseRate(rate))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("USE-251"));
  }
}
