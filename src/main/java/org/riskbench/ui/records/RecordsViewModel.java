package org.riskbench.ui.records;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.ui.session.Session;

/** The records on the desk. */
public final class RecordsViewModel {
  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<RecordTable>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty showValues = new SimpleBooleanProperty();

  public RecordsViewModel(Session session) {
    this.session = session;
    showValues.addListener((property, before, shown) -> refresh());
    session.datasetProperty().addListener((property, before, taken) -> refresh());
    refresh();
  }

  private void refresh() {
    table.set(session.dataset().map(data -> new RecordTable(data, showValues.get())));
  }

  public ReadOnlyObjectProperty<Optional<RecordTable>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  public Optional<RecordTable> getTable() {
    return table.get();
  }

  /** Whether what could name a person is shown. */
  public BooleanProperty showValuesProperty() {
    return showValues;
  }

  public boolean isShowValues() {
    return showValues.get();
  }

  public void setShowValues(boolean shown) {
    showValues.set(shown);
  }
}
