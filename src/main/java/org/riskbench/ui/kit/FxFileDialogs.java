package org.riskbench.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own file dialogs; each opens in the folder of the file chosen last. */
public final class FxFileDialogs implements FileDialogs {
  private final Supplier<Window> owner;
  private Optional<Path> folder;

  /**
   * Dialogs over a window.
   *
   * @param start folder of the first dialog
   */
  public FxFileDialogs(Supplier<Window> owner, Optional<Path> start) {
    this.owner = owner;
    this.folder = start;
  }

  @Override
  public Optional<Path> open(String title, List<FileType> types) {
    return chosen(chooser(title, types).showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> save(String title, String proposedName, List<FileType> types) {
    FileChooser chooser = chooser(title, types);
    chooser.setInitialFileName(proposedName);
    return chosen(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    FolderLook.at(start).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
  }

  private FileChooser chooser(String title, List<FileType> types) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    for (FileType type : types) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(type.name(), type.patterns()));
    }
    folder.flatMap(FolderLook::at).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.ifPresent(found -> folder = Optional.ofNullable(found.getParent()));
    return path;
  }
}
