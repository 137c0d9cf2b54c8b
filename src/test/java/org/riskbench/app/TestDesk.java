package org.riskbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.riskbench.job.JobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FileDialogs;

/** Desks on which nobody chooses a file and nothing of this machine is touched. */
final class TestDesk {
  private TestDesk() {}

  static Desk of(Theme theme, Path home, JobRunner jobs) {
    return new Desk(
        new Desk.Surroundings(
            Settings.DEFAULT.look(look -> look.withTheme(theme)),
            new Places(home, home.resolve("models"), Optional.of(home)),
            false,
            jobs,
            Platform::runLater,
            new NoFiles(),
            text -> {},
            page -> {}));
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
