package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class EveryScreenTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void everyScreenLoadsAndLaysOutInBothThemes(Theme theme) {
    List<Parent> roots =
        WaitForAsyncUtils.waitForAsyncFx(
            120_000,
            () -> {
              Desk desk = TestDesk.of(theme, Path.of("nowhere"), new InlineJobRunner());
              ScreenLoader screens = desk.screens();
              Parent frame = screens.load("shell");
              Scene scene = new Scene(frame, 1280, 800);
              ThemeSheet.dress(scene, desk.appearance());
              for (Screen screen : Screen.values()) {
                desk.session().go(screen);
                frame.applyCss();
                frame.layout();
                assertThat(frame.lookup(".screen")).as(screen.word()).isNotNull();
              }
              desk.session().go(Screen.DATA);
              for (DataView view : DataView.values()) {
                desk.session().show(view);
                frame.applyCss();
                frame.layout();
                assertThat(frame.lookupAll(".view")).as(view.word()).isNotEmpty();
              }
              desk.session().go(Screen.DECIDE);
              for (DecideView view : DecideView.values()) {
                desk.session().show(view);
                frame.applyCss();
                frame.layout();
                assertThat(frame.lookupAll(".decide-view")).as(view.word()).isNotEmpty();
              }
              desk.session().go(Screen.EXPLAIN);
              for (ExplainView view : ExplainView.values()) {
                desk.session().explanation().show(view);
                frame.applyCss();
                frame.layout();
                assertThat(frame.lookupAll(".explain-view")).as(view.word()).isNotEmpty();
              }
              desk.session().go(Screen.COMPARE);
              for (CompareView view : CompareView.values()) {
                desk.session().comparison().show(view);
                frame.applyCss();
                frame.layout();
                assertThat(frame.lookupAll(".view")).as(view.word()).isNotEmpty();
              }
              return List.of(frame);
            });
    assertThat(roots).hasSize(1);
  }
}
