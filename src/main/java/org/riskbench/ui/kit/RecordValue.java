package org.riskbench.ui.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn.CellDataFeatures;
import javafx.util.Callback;

/**
 * Shows one component of a public record in a table column, named in the FXML ({@code <RecordValue
 * component="auc"/>}); without a name the record itself.
 */
public final class RecordValue
    implements Callback<CellDataFeatures<Object, Object>, ObservableValue<Object>> {
  private String component = "";

  public String getComponent() {
    return component;
  }

  public void setComponent(String name) {
    component = name;
  }

  @Override
  public ObservableValue<Object> call(CellDataFeatures<Object, Object> cell) {
    Object row = cell.getValue();
    return new ReadOnlyObjectWrapper<>(component.isEmpty() ? row : read(row));
  }

  private Object read(Object row) {
    try {
      return row.getClass().getMethod(component).invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no component " + component + " to show", e);
    }
  }
}
