package org.riskbench.ui.velocity;

import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Takes a feature into training or out of it. */
final class SwitchCell extends TableCell<FeatureRow, FeatureRow> {
  private final CheckBox box = new CheckBox();

  SwitchCell(BiConsumer<FeatureRow, Boolean> turned) {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    box.setOnAction(
        event -> {
          FeatureRow row = getItem();
          if (row != null) {
            turned.accept(row, box.isSelected());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable FeatureRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    box.setSelected(row.on());
    box.setAccessibleText(row.sentence());
    setGraphic(box);
  }
}
