package org.riskbench.ui.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.LabelState;
import org.riskbench.ui.kit.Messages;

/** The fields that say which records are shown. FX thread only. */
public final class RecordFilter {
  private final List<StateChoice> states;
  private final List<MatchChoice> matches;
  private final ObservableList<String> columns = FXCollections.observableArrayList();
  private final ObjectProperty<StateChoice> state;
  private final ObjectProperty<MatchChoice> match;
  private final StringProperty column = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");

  RecordFilter(Messages messages, Runnable changed) {
    states =
        Stream.concat(
                Stream.of(new StateChoice(Optional.empty(), messages.text("records.state.all"))),
                Stream.of(LabelState.values())
                    .map(
                        each ->
                            new StateChoice(
                                Optional.of(each), messages.text("records.state." + each.name()))))
            .toList();
    matches =
        List.of(
            new MatchChoice(false, messages.text("records.match.contains")),
            new MatchChoice(true, messages.text("records.match.equals")));
    state = new SimpleObjectProperty<>(states.get(0));
    match = new SimpleObjectProperty<>(matches.get(0));
    state.addListener((property, before, chosen) -> changed.run());
    match.addListener((property, before, chosen) -> changedCell(changed));
    column.addListener((property, before, chosen) -> changedCell(changed));
    text.addListener((property, before, typed) -> changed.run());
  }

  private void changedCell(Runnable changed) {
    if (!text.get().isEmpty()) {
      changed.run();
    }
  }

  /** Everything is shown again. */
  void clear() {
    text.set("");
    state.set(states.get(0));
  }

  /** The same file may have come with other columns. */
  void fit(List<String> names) {
    if (!columns.equals(names)) {
      String kept = column.get();
      columns.setAll(names);
      column.set(names.contains(kept) ? kept : names.isEmpty() ? "" : names.get(0));
    }
  }

  RowFilter filter() {
    int index = columns.indexOf(column.get());
    Optional<RowFilter.CellTest> cell =
        text.get().isEmpty() || index < 0
            ? Optional.empty()
            : Optional.of(new RowFilter.CellTest(index, match.get().whole(), text.get()));
    return new RowFilter(state.get().state(), cell);
  }

  public List<StateChoice> getStates() {
    return states;
  }

  public List<MatchChoice> getMatches() {
    return matches;
  }

  public ObservableList<String> getColumns() {
    return columns;
  }

  public ObjectProperty<StateChoice> stateProperty() {
    return state;
  }

  public ObjectProperty<MatchChoice> matchProperty() {
    return match;
  }

  public StringProperty columnProperty() {
    return column;
  }

  /** What a cell has to contain or equal; empty for anything. */
  public StringProperty textProperty() {
    return text;
  }
}
