package org.riskbench.ui.velocity;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.riskbench.ui.kit.NodeCell;

/** Takes a feature into training or out of it. */
final class SwitchCell extends NodeCell<FeatureRow> {
  private final CheckBox box = new CheckBox();

  SwitchCell(BiConsumer<FeatureRow, Boolean> turned) {
    box.setOnAction(
        event -> {
          FeatureRow row = getItem();
          if (row != null) {
            turned.accept(row, box.isSelected());
          }
        });
  }

  @Override
  protected Node shown(FeatureRow row) {
    box.setSelected(row.on());
    box.setAccessibleText(row.sentence());
    return box;
  }
}
