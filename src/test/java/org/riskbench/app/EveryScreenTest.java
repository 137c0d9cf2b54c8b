package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FileDialogs;
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
            20_000,
            () -> {
              Desk desk = desk(theme);
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
              return List.of(frame);
            });
    assertThat(roots).hasSize(1);
  }

  private static Desk desk(Theme theme) {
    Path nowhere = Path.of("build-nowhere");
    return new Desk(
        new Desk.Surroundings(
            Settings.DEFAULT.withTheme(theme),
            new Places(nowhere, nowhere.resolve("models"), Optional.empty()),
            false,
            new InlineJobRunner(),
            Platform::runLater,
            new NoFiles(),
            text -> {}));
  }

  /** Nobody chooses a file. */
  private static final class NoFiles implements FileDialogs {
    @Override
    public Optional<Path> open(String title, List<FileType> types) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String proposedName, List<FileType> types) {
      return Optional.empty();
    }
  }
}
