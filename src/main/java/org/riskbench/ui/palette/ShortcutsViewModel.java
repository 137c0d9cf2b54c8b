package org.riskbench.ui.palette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.KeyNote;
import org.riskbench.ui.kit.Messages;

/** All keys, by what they belong to. */
public final class ShortcutsViewModel {
  private final Commands commands;
  private final Messages messages;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<ShortcutLine> lines = FXCollections.observableArrayList();

  public ShortcutsViewModel(Commands commands, Messages messages) {
    this.commands = commands;
    this.messages = messages;
    query.addListener((property, before, typed) -> search());
    shown.addListener(
        (property, before, now) -> {
          query.set("");
          search();
        });
  }

  /** Opens the list, or closes it again. */
  public void toggle() {
    shown.set(!shown.get());
  }

  /** Every key there is, group by group in the order of the work. */
  List<ShortcutLine.Keys> all() {
    Map<String, Stream.Builder<ShortcutLine.Keys>> groups = new LinkedHashMap<>();
    commands.book().all().stream()
        .filter(command -> !command.keys().isEmpty())
        .forEach(
            command ->
                groups.computeIfAbsent(command.group(), any -> Stream.builder()).add(of(command)));
    commands
        .book()
        .notes()
        .forEach(
            note -> groups.computeIfAbsent(note.group(), any -> Stream.builder()).add(of(note)));
    return groups.values().stream().flatMap(Stream.Builder::build).toList();
  }

  /** The list as a page of the documents. */
  public String page() {
    return KeyboardPage.of(all());
  }

  private ShortcutLine.Keys of(Command command) {
    return new ShortcutLine.Keys(
        messages.text(command.groupKey()),
        messages.text(command.titleKey()),
        commands.names().all(command.strokes()));
  }

  private ShortcutLine.Keys of(KeyNote note) {
    return new ShortcutLine.Keys(
        messages.text("command.group." + note.group()),
        messages.text(note.titleKey()),
        commands.names().all(note.strokes()));
  }

  private void search() {
    Query wanted = Query.of(query.get());
    Map<String, Stream.Builder<ShortcutLine>> found = new LinkedHashMap<>();
    all().stream()
        .filter(line -> wanted.isEmpty() || wanted.rank(line.searchable(), false).isPresent())
        .forEach(line -> found.computeIfAbsent(line.group(), ShortcutsViewModel::headed).add(line));
    lines.setAll(found.values().stream().flatMap(Stream.Builder::build).toList());
  }

  private static Stream.Builder<ShortcutLine> headed(String group) {
    return Stream.<ShortcutLine>builder().add(new ShortcutLine.Heading(group));
  }

  public BooleanProperty shownProperty() {
    return shown;
  }

  public StringProperty queryProperty() {
    return query;
  }

  /** What is listed: headings, and keys below them. */
  ObservableList<ShortcutLine> lines() {
    return lines;
  }
}
