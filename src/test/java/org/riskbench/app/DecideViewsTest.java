package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DecideViewsTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void everyViewOfDecideLoadsAndLaysOut(Theme theme) {
    AtomicInteger loaded = new AtomicInteger();
    WaitForAsyncUtils.waitForAsyncFx(
        120_000,
        () -> {
          Desk desk = TestDesk.of(theme, Path.of("nowhere"), new InlineJobRunner());
          Parent frame = desk.screens().load("shell");
          Scene scene = new Scene(frame, 960, 640);
          ThemeSheet.dress(scene, desk.appearance());
          desk.session().go(Screen.DECIDE);
          for (DecideView view : DecideView.values()) {
            desk.session().show(view);
            frame.applyCss();
            frame.layout();
            loaded.incrementAndGet();
          }
          assertThat(frame.lookupAll(".decide-view")).isNotEmpty();
          return frame;
        });
    assertThat(loaded).hasValue(DecideView.values().length);
  }
}
