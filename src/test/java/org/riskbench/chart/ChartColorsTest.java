package org.riskbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartColorsTest {
  static Stream<ChartColors> themes() {
    return Stream.of(ChartColors.LIGHT, ChartColors.DARK);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textAndLinesStandOutFromTheBackground(ChartColors colors) {
    assertThat(contrast(colors.text(), colors.background())).isGreaterThan(7);
    assertThat(contrast(colors.reference(), colors.background())).isGreaterThan(3);
    assertThat(colors.series())
        .allSatisfy(c -> assertThat(contrast(c, colors.background())).isGreaterThan(3));
    assertThat(colors.series()).doesNotHaveDuplicates();
  }

  @Test
  void aColourThatIsCodeIsRefused() {
    assertThatThrownBy(
            () ->
                new ChartColors(
                    "#FFFFFF';alert(1)//", "#000000", "#000000", "#000000", List.of("#000000")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Contrast ratio of the Web Content Accessibility Guidelines, 1 to 21. */
  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String color) {
    return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
  }

  private static double channel(String color, int at) {
    double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
