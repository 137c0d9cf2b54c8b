package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {
  @ParameterizedTest
  @CsvSource({
    "4, 4, 1, 1",
    "4.1, 4, 0, 2",
    "17, 4, 1, 5",
    "21, 4, 1, 10",
    "0.3, 4, 0, 0.1",
    "0.3, 4, 1, 1",
    "500, 5, 0, 100"
  })
  void theSmallestRoundStepThatReachesTheLengthIsTaken(
      double length, int steps, double least, double step) {
    assertThat(Scales.step(length, steps, least)).isEqualTo(step);
  }
}
