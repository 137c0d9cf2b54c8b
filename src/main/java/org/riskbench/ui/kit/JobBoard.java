package org.riskbench.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs of this sitting, newest first. FX thread only; written by {@link FxJobRunner}. */
public final class JobBoard {
  private static final int REMEMBERED = 50;

  private final Messages messages;
  private final ObservableList<JobEntry> entries = FXCollections.observableArrayList();
  private final ObservableList<JobEntry> entriesView =
      FXCollections.unmodifiableObservableList(entries);
  private final ReadOnlyObjectWrapper<Optional<JobEntry>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public JobBoard(Messages messages) {
    this.messages = messages;
  }

  /** All remembered jobs, newest first. */
  public ObservableList<JobEntry> entries() {
    return entriesView;
  }

  /** The newest job that has not ended. */
  public ReadOnlyObjectProperty<Optional<JobEntry>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  JobEntry add(String titleKey) {
    JobEntry entry = new JobEntry(messages.textOrName(titleKey));
    entry.stateProperty().addListener((property, before, after) -> choose());
    entries.add(0, entry);
    if (entries.size() > REMEMBERED) {
      entries.remove(REMEMBERED, entries.size());
    }
    choose();
    return entry;
  }

  private void choose() {
    Optional<JobEntry> open = entries.stream().filter(e -> !e.getState().ended()).findFirst();
    if (!open.equals(current.get())) {
      current.set(open);
    }
  }
}
