package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.settings.Theme;

class FocusTest extends OpenWindow {
  @ParameterizedTest
  @CsvSource({"LIGHT, 14", "DARK, 14", "LIGHT, 24"})
  void tabVisitsEachControlOnceInReadingOrderAndIsSeenThere(Theme theme, int fontSize)
      throws Exception {
    robot.interact(
        () ->
            desk()
                .session()
                .changeSettings(
                    settings ->
                        settings.look(look -> look.withTheme(theme).withFontSize(fontSize))));
    EveryView.fill(desk());
    List<String> faults = new ArrayList<>();
    EveryView.of(
        desk(),
        scene(),
        (place, root) -> {
          Node first = root.lookup("#rail-data");
          FocusWalk.faults(scene(), first).forEach(fault -> faults.add(place + " " + fault));
        });
    assertThat(faults).isEmpty();
  }
}
