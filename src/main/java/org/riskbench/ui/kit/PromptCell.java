package org.riskbench.ui.kit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * The face of a box that says what is to be chosen whenever nothing is: the toolkit's own stays
 * empty once a choice was taken back. FX thread only.
 */
public final class PromptCell extends ListCell<String> {
  private final ComboBox<String> box;

  private PromptCell(ComboBox<String> box) {
    this.box = box;
  }

  /** Lets a box ask. */
  public static void of(ComboBox<String> box) {
    box.setButtonCell(new PromptCell(box));
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? box.getPromptText() : item);
  }
}
