package org.riskbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.ui.kit.FileDialogs;

/** Dialogs of the system in which somebody has made up his mind: one choice, answered once. */
final class ChosenFiles implements FileDialogs {
  private Optional<Path> next = Optional.empty();

  /** The next dialog is answered with this. */
  void next(Path file) {
    next = Optional.of(file);
  }

  private Optional<Path> take() {
    Optional<Path> chosen = next;
    next = Optional.empty();
    return chosen;
  }

  @Override
  public Optional<Path> open(String title, List<FileType> types) {
    return take();
  }

  @Override
  public Optional<Path> save(String title, String proposedName, List<FileType> types) {
    return take();
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    return take();
  }
}
