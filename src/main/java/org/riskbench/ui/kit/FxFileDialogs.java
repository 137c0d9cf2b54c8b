package org.riskbench.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.riskbench.settings.Folders;

/**
 * The system's own file dialogs. Files are looked for where the last one was opened, and written
 * where the last one was written: what is made of data seldom belongs beside it.
 */
public final class FxFileDialogs implements FileDialogs {
  private final Supplier<Window> owner;
  private final Supplier<Folders> folders;
  private final Consumer<UnaryOperator<Folders>> remember;

  /**
   * Dialogs over a window.
   *
   * @param folders where files were opened and written so far
   * @param remember takes note of where they are now
   */
  public FxFileDialogs(
      Supplier<Window> owner,
      Supplier<Folders> folders,
      Consumer<UnaryOperator<Folders>> remember) {
    this.owner = owner;
    this.folders = folders;
    this.remember = remember;
  }

  @Override
  public Optional<Path> open(String title, List<FileType> types) {
    FileChooser chooser = chooser(title, types, folders.get().last());
    return chosen(chooser.showOpenDialog(owner.get()), Folders::withLast);
  }

  @Override
  public Optional<Path> save(String title, String proposedName, List<FileType> types) {
    FileChooser chooser = chooser(title, types, folders.get().forSaving());
    chooser.setInitialFileName(proposedName);
    return chosen(chooser.showSaveDialog(owner.get()), Folders::withSaved);
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    FolderLook.at(start).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
  }

  private static FileChooser chooser(String title, List<FileType> types, Optional<Path> folder) {
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

  private Optional<Path> chosen(@Nullable File file, BiFunction<Folders, Path, Folders> where) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.flatMap(found -> Optional.ofNullable(found.getParent()))
        .ifPresent(parent -> remember.accept(known -> where.apply(known, parent)));
    return path;
  }
}
