package org.riskbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourBlindTest {
  /** About five times of what an eye just tells apart. */
  private static final double LEAST_DISTANCE = 12;

  private static final double LEAST_CONTRAST = 3;

  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void linesAreToldApartByColourHoweverColoursAreSeen(ColourVision vision) {
    for (ChartColors colours : List.of(ChartColors.LIGHT, ChartColors.DARK)) {
      List<String> series = colours.series();
      for (int i = 0; i < series.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(vision.distance(series.get(i), series.get(j)))
              .as("%s and %s", series.get(i), series.get(j))
              .isGreaterThan(LEAST_DISTANCE);
        }
        assertThat(ColourVision.contrast(series.get(i), colours.background()))
            .as("%s on its background", series.get(i))
            .isGreaterThanOrEqualTo(LEAST_CONTRAST);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void linesOfLikeColourDifferByTheirDash(ColourVision vision) {
    int colours = ChartColors.LIGHT.series().size();
    for (int tone = 0; tone < 3 * colours; tone++) {
      for (int other = 0; other < tone; other++) {
        double distance =
            vision.distance(ChartColors.LIGHT.series(tone), ChartColors.LIGHT.series(other));
        boolean isToldByDash = !Dash.of(tone).equals(Dash.of(other));
        assertThat(isToldByDash || distance > LEAST_DISTANCE).as("%s, %s", tone, other).isTrue();
      }
    }
  }
}
