package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;

class ScreenshotPlanTest {
  private static ScreenshotPlan of(String place) {
    return ScreenshotPlan.of(Map.of("RISKBENCH_SCREENSHOT_SCREEN", place));
  }

  @Test
  void aScreenAndItsViewCanBePictured() {
    assertThat(of("data:findings").screen()).isEqualTo(Screen.DATA);
    assertThat(of("data:findings").view()).contains(DataView.FINDINGS);
    assertThat(of("decide").screen()).isEqualTo(Screen.DECIDE);
    assertThat(of("decide").view()).isEmpty();
  }
}
