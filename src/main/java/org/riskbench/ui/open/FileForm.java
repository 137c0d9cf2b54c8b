package org.riskbench.ui.open;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.loading.TablePlace;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TableFiles;

/** Which file, and of a workbook which sheet. FX thread only. */
public final class FileForm {
  private final Messages messages;
  private final Field path = new Field();
  private final Field sheet = new Field();
  private final ObservableList<String> sheets = FXCollections.observableArrayList();

  private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper();

  FileForm(Messages messages) {
    this.messages = messages;
    path.textProperty().addListener((property, before, typed) -> showSheets(List.of()));
  }

  /** The file that was named, if its name can be one. */
  static Optional<Path> path(Field named) {
    try {
      return named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named.typed()));
    } catch (InvalidPathException e) {
      return Optional.empty(); // by contract; the form says so
    }
  }

  Optional<Path> path() {
    return path(path);
  }

  /** For people, while it is read. */
  String name() {
    return path().map(Path::getFileName).map(Path::toString).orElse("") + " " + sheet.typed();
  }

  /** The file, if it is opened whole rather than a sheet of it. */
  Optional<Path> whole() {
    return sheet.isEmpty() ? path() : Optional.empty();
  }

  boolean check() {
    boolean named = path.require(path().isPresent(), messages.text("open.file.missing"));
    return named
        && path.require(
            path().filter(TableFiles::isDatabase).isEmpty(), messages.text("open.file.database"));
  }

  /** Where the table is. */
  TablePlace place() {
    Path file = path().orElseThrow();
    String wanted = sheet.typed();
    return wanted.isEmpty() ? new TablePlace.OfFile(file) : new TablePlace.OfSheet(file, wanted);
  }

  void showSheets(List<String> found) {
    List<String> offered =
        found.isEmpty() ? found : Stream.concat(Stream.of(""), found.stream()).toList();
    if (!sheets.equals(offered)) {
      sheets.setAll(offered);
      sheet.set("");
      several.set(found.size() > 1);
    }
  }

  public Field getPath() {
    return path;
  }

  /** The sheet; empty for the first one with rows. */
  public Field getSheet() {
    return sheet;
  }

  /** Whether there is a sheet to choose. */
  public ReadOnlyBooleanProperty severalProperty() {
    return several.getReadOnlyProperty();
  }

  public boolean isSeveral() {
    return several.get();
  }

  /** The sheets of the workbook, after none; none if it is another file. */
  public ObservableList<String> getSheets() {
    return sheets;
  }
}
