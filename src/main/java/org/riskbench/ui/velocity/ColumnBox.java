package org.riskbench.ui.velocity;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/** Ties a box to a list of columns and to the one that is chosen. */
final class ColumnBox {
  private ColumnBox() {}

  /** Shows what is held and tells what the user picks. */
  static void follow(ComboBox<String> box, ObservableList<String> columns, StringProperty held) {
    box.setItems(columns);
    box.setValue(held.get());
    held.addListener((property, before, now) -> box.setValue(now));
    // A box forgets its value once its list has changed, though the form holds to it.
    columns.addListener(
        (ListChangeListener<String>) change -> Platform.runLater(() -> box.setValue(held.get())));
    box.setOnAction(
        event -> {
          String value = box.getValue();
          if (value != null && !value.isEmpty()) {
            held.set(value);
          }
        });
  }
}
