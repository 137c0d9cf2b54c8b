package org.riskbench.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The tables and models opened last, in this sitting and those before. Told of by whoever opens
 * one, kept by the wiring. FX thread only.
 */
public final class Recent {
  private final ObservableList<RecentFile> files = FXCollections.observableArrayList();
  private final ObservableList<RecentFile> filesView =
      FXCollections.unmodifiableObservableList(files);
  private final ReadOnlyObjectWrapper<Optional<Path>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyIntegerWrapper cleared = new ReadOnlyIntegerWrapper();

  /**
   * A file on the list.
   *
   * @param there whether it was there when it was last looked for
   */
  public record RecentFile(Path path, boolean there) {
    /** Its name. */
    public String name() {
      return String.valueOf(path.getFileName());
    }

    /** The folder it is in. */
    public String folder() {
      return String.valueOf(path.getParent());
    }
  }

  /** The files, the latest first. */
  public ObservableList<RecentFile> files() {
    return filesView;
  }

  /** Says which files are on the list now. */
  public void set(List<RecentFile> known) {
    if (!files.equals(known)) {
      files.setAll(known);
    }
  }

  /** Asks for the list to be forgotten. */
  public void clear() {
    files.clear();
    cleared.set(cleared.get() + 1);
  }

  /** How often that was asked: carried out by the wiring. */
  public ReadOnlyIntegerProperty clearedProperty() {
    return cleared.getReadOnlyProperty();
  }

  /** A file was opened. */
  public void opened(Path file) {
    opened.set(Optional.empty());
    opened.set(Optional.of(file));
  }

  /** The file that was opened last. */
  public ReadOnlyObjectProperty<Optional<Path>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Asks for a file of the list to be opened. */
  public void ask(Path file) {
    asked.set(Optional.empty());
    asked.set(Optional.of(file));
  }

  /** The file that was last asked for: opened by the wiring. */
  public ReadOnlyObjectProperty<Optional<Path>> askedProperty() {
    return asked.getReadOnlyProperty();
  }
}
