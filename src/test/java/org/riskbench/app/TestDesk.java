package org.riskbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import org.riskbench.job.JobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.TextClipboard;

/** Desks on which nobody chooses a file and nothing of this machine is touched. */
final class TestDesk {
  private TestDesk() {}

  static Desk of(Theme theme, Path home, JobRunner jobs) {
    return of(theme, home, jobs, new NoFiles(), text -> {});
  }

  /** A desk on which somebody has made up his mind about files, and looks at what was copied. */
  static Desk of(
      Theme theme, Path home, JobRunner jobs, FileDialogs dialogs, TextClipboard clipboard) {
    return new Desk(
        new Desk.Surroundings(
            Settings.DEFAULT.look(look -> look.withTheme(theme)),
            new Places(home, home.resolve("models"), Optional.of(home)),
            SystemAppearance.USUAL,
            Locale.ENGLISH,
            jobs,
            Platform::runLater,
            dialogs,
            clipboard,
            page -> {},
            address -> {},
            Optional.empty()));
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
