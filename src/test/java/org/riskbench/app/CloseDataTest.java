package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.ui.kit.Screen;

class CloseDataTest extends OpenWindow {
  @Test
  void closingTheDataFreesWhatItHeld() throws Exception {
    await(() -> desk().session().profile().whole().isPresent() && isIdle());
    for (Screen each : Screen.values()) {
      robot.interact(() -> desk().session().go(each));
    }
    await(this::isIdle);
    WeakReference<Dataset> held = new WeakReference<>(desk().session().dataset().orElseThrow());

    robot.interact(
        () -> assertThat(desk().commands().find("desk.close").orElseThrow().run()).isTrue());
    await(() -> desk().session().dataset().equals(Optional.empty()) && isIdle());

    await(
        () -> {
          System.gc();
          return held.get() == null;
        });
  }

  private boolean isIdle() {
    return desk().board().currentProperty().get().isEmpty();
  }
}
