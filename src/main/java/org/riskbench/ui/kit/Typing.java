package org.riskbench.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** When a field is taken to be filled in, and where it says what is wrong. FX thread only. */
public final class Typing {
  private Typing() {}

  /** Joins a field, and the label below it, to what is typed and what is wrong with that. */
  public static void join(TextField field, Label error, CheckedField checked) {
    field.textProperty().bindBidirectional(checked.textProperty());
    error.textProperty().bind(checked.errorProperty());
    error.visibleProperty().bind(checked.errorProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
  }

  /** Does something once a field is left or Enter is pressed in it. */
  public static void whenDone(TextField field, Runnable then) {
    field.setOnAction(event -> then.run());
    whenLeft(field, then);
  }

  /** Does something once a field is left. */
  public static void whenLeft(TextField field, Runnable then) {
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                then.run();
              }
            });
  }
}
