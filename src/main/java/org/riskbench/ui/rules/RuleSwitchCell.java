package org.riskbench.ui.rules;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.riskbench.ui.kit.NodeCell;

/** Switches a rule on or off. */
final class RuleSwitchCell extends NodeCell<RuleRow> {
  private final CheckBox box = new CheckBox();

  RuleSwitchCell(BiConsumer<RuleRow, Boolean> turned) {
    box.setOnAction(
        event -> {
          RuleRow row = getItem();
          if (row != null) {
            turned.accept(row, box.isSelected());
          }
        });
  }

  @Override
  protected Node shown(RuleRow row) {
    box.setSelected(row.rule().on());
    box.setAccessibleText(row.name());
    return box;
  }
}
