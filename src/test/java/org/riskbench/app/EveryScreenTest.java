package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ThemeSheet;
import org.riskbench.ui.kit.ViewTabs;
import org.riskbench.ui.kit.WindowLanguage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class EveryScreenTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ENGLISH", "DARK, ENGLISH", "LIGHT, GERMAN", "DARK, GERMAN"})
  void everyScreenLoadsAndLaysOutInBothThemesAndLanguages(Theme theme, WindowLanguage language) {
    language.speak();
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
              for (Screen screen : Screen.values()) {
                desk.session().go(screen);
                for (ScreenView view : ScreenView.of(screen)) {
                  desk.session().show(view);
                  frame.applyCss();
                  frame.layout();
                  assertThat(inFront(frame)).as(view.file()).isSameAs(view);
                }
              }
              return List.of(frame);
            });
    assertThat(roots).hasSize(1);
  }

  /** The view whose content is laid out in the frame. */
  private static Object inFront(Parent frame) {
    Tab tab = ((ViewTabs) frame.lookup(".views")).getSelectionModel().getSelectedItem();
    assertThat(tab.getContent().getLayoutBounds().getHeight()).isPositive();
    return tab.getUserData();
  }
}
