package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;

class ScreenshotPlanTest {
  private static ScreenshotPlan of(String place) {
    return ScreenshotPlan.of(Map.of("RISKBENCH_SCREENSHOT_SCREEN", place));
  }

  @Test
  void publishesOnlyWhereWanted() {
    assertThat(of("publish").published()).isFalse();
    assertThat(ScreenshotPlan.of(Map.of("RISKBENCH_SCREENSHOT_PUBLISHED", "yes")).published())
        .isTrue();
  }

  @Test
  void aScreenAndItsViewCanBePictured() {
    assertThat(of("data:findings").screen()).isEqualTo(Screen.DATA);
    assertThat(of("decide").screen()).isEqualTo(Screen.DECIDE);
    assertThat(of("publish:server").screen()).isEqualTo(Screen.PUBLISH);
    Session session = new Session(Settings.DEFAULT);

    of("data:findings").show(session);
    of("decide").show(session);

    assertThat(session.whereabouts().viewProperty(Screen.DATA).get()).isEqualTo(DataView.FINDINGS);
    assertThat(session.whereabouts().viewProperty(Screen.DECIDE).get())
        .isEqualTo(DecideView.COUNTS);
  }
}
