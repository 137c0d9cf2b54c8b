package org.riskbench.ui.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Profile;

/** How far the data on the desk has been looked at. Written by Data; FX thread only. */
public final class ProfileState {
  private final ObservableList<ColumnProfile> columns = FXCollections.observableArrayList();
  private final ObservableList<ColumnProfile> columnsView =
      FXCollections.unmodifiableObservableList(columns);
  private final ReadOnlyObjectWrapper<Optional<Profile>> whole =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The columns that are ready, in the order of the schema. */
  public ObservableList<ColumnProfile> columns() {
    return columnsView;
  }

  /** The whole profile with its findings, once every column was looked at. */
  public ReadOnlyObjectProperty<Optional<Profile>> wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  public Optional<Profile> whole() {
    return whole.get();
  }

  /** Other data lies on the desk: nothing is known of it yet. */
  public void restart() {
    whole.set(Optional.empty());
    columns.clear();
  }

  /** One more column is ready. */
  public void add(ColumnProfile column) {
    columns.add(column);
  }

  /**
   * A column is ready, for the first time or again.
   *
   * @param position in the schema, at most the number of columns that were ready before
   */
  public void ready(int position, ColumnProfile column) {
    if (position == columns.size()) {
      columns.add(column);
    } else if (!columns.get(position).equals(column)) {
      columns.set(position, column);
    }
  }

  /** All columns are ready. */
  public void finish(Profile profile) {
    if (!columns.equals(profile.columns())) {
      columns.setAll(profile.columns());
    }
    whole.set(Optional.of(profile));
  }
}
