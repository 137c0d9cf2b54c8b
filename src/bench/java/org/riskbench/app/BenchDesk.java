package org.riskbench.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.ThemeSheet;

/** A desk with a home of its own, at which nobody chooses a file. */
final class BenchDesk {
  private BenchDesk() {}

  /**
   * A desk.
   *
   * @param samples the folder of the bundled sample
   */
  static Desk of(Path samples) throws Exception {
    Path home = Files.createTempDirectory("riskbench-bench");
    return new Desk(
        new Desk.Surroundings(
            Settings.DEFAULT.look(look -> look.withTheme(Theme.LIGHT)),
            new Places(home, home.resolve("models"), Optional.of(samples)),
            SystemAppearance.USUAL,
            Locale.ENGLISH,
            new LaneJobRunner(),
            Platform::runLater,
            new NoFiles(),
            text -> {},
            page -> {},
            address -> {},
            Optional.empty()));
  }

  /** Shows it, and loads the sample. */
  static Scene show(Desk desk, Stage stage) {
    ThemeSheet.prepare();
    Parent frame = desk.screens().load("shell");
    Scene scene = new Scene(frame, 1280, 800);
    ThemeSheet.dress(scene, desk.appearance());
    stage.setScene(scene);
    stage.show();
    desk.begin(GivenFiles.NONE);
    return scene;
  }

  private static final class NoFiles implements FileDialogs {
    @Override
    public Optional<Path> open(String title, List<FileType> types) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String proposedName, List<FileType> types) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
      return Optional.empty();
    }
  }
}
