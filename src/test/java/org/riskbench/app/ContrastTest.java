package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.util.WaitForAsyncUtils;

class ContrastTest extends OpenWindow {
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void everyTextStandsOutFromWhatLiesBehindIt(Theme theme) throws Exception {
    Scene tall = tall(theme);
    List<String> faults = new ArrayList<>();
    EveryView.of(desk(), tall, (place, root) -> note("empty " + place, root, faults));
    EveryView.fill(desk());
    EveryView.of(desk(), tall, (place, root) -> note(place, root, faults));
    assertThat(faults).isEmpty();
  }

  /**
   * A scene so high that nothing has to be scrolled to; it has no window, for screens are lower.
   */
  private Scene tall(Theme theme) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          desk().session().changeSettings(settings -> settings.look(look -> look.withTheme(theme)));
          Parent root = scene().getRoot();
          scene().setRoot(new Group());
          Scene scene = new Scene(root, 1500, 2600);
          ThemeSheet.dress(scene, desk().appearance());
          return scene;
        });
  }

  private static void note(String place, Parent root, List<String> faults) {
    Contrast.faults(root).forEach(fault -> faults.add(place + " " + fault));
    Contrast.faint(root).forEach(fault -> faults.add(place + " disabled " + fault));
  }
}
