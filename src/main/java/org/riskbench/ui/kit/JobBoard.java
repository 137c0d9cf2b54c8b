package org.riskbench.ui.kit;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.JobState;

/** The jobs of this sitting, newest first. FX thread only; written by {@link FxJobRunner}. */
public final class JobBoard {
  private static final int REMEMBERED = 50;

  private final Messages messages;
  private final ObservableList<JobEntry> entries = FXCollections.observableArrayList();
  private final ObservableList<JobEntry> entriesView =
      FXCollections.unmodifiableObservableList(entries);
  private final ReadOnlyObjectWrapper<Optional<JobEntry>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

  public JobBoard(Messages messages) {
    this.messages = messages;
  }

  /** All remembered jobs, newest first. */
  public ObservableList<JobEntry> entries() {
    return entriesView;
  }

  /** The newest job at work; where none is, the newest that waits. */
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

  private static boolean isWaiting(JobEntry entry) {
    return entry.getState() instanceof JobState.Queued;
  }

  /** How many jobs wait for others to end. */
  public ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  private void choose() {
    Optional<JobEntry> open =
        entries.stream()
            .filter(entry -> !entry.getState().ended())
            .min(Comparator.comparing(JobBoard::isWaiting));
    waiting.set((int) entries.stream().filter(JobBoard::isWaiting).count());
    if (!open.equals(current.get())) {
      current.set(open);
    }
  }
}
