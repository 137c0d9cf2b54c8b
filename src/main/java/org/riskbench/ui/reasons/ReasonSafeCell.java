package org.riskbench.ui.reasons;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.riskbench.ui.kit.NodeCell;

/** Says whether a customer may be told a code. */
final class ReasonSafeCell extends NodeCell<ReasonRow> {
  private final CheckBox box = new CheckBox();

  ReasonSafeCell(BiConsumer<ReasonRow, Boolean> turned) {
    box.setOnAction(
        event -> {
          ReasonRow row = getItem();
          if (row != null) {
            turned.accept(row, box.isSelected());
          }
        });
  }

  @Override
  protected Node shown(ReasonRow row) {
    box.setSelected(row.entry().customerSafe());
    box.setAccessibleText(row.code());
    return box;
  }
}
