package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisFiguresTest {
  @Test
  void aTickAHairBesideARoundFigureIsWrittenAsTheRoundFigure() {
    AxisFigures figures = new AxisFigures();
    assertThat(figures.toString(600 * (1 + 1e-9))).isEqualTo("600");
    assertThat(figures.toString(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(figures.toString(1_234_567)).isEqualTo("1,234,567");
  }
}
