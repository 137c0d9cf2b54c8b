package org.riskbench.ui.velocity;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.NodeCell;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.velocity.KeyRule;

/** How a key is spelled, as a box that is open to change at all times. */
final class RuleCell extends NodeCell<KeyRow> {
  private final ComboBox<KeyRule> box = new ComboBox<>();

  RuleCell(Function<KeyRule, String> words, BiConsumer<KeyRow, KeyRule> chosen) {
    box.setConverter(new SpelledOut<>(words));
    box.getItems().setAll(KeyRule.values());
    box.getStyleClass().add("cell-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    MadeChoice.of(
        box,
        value -> {
          KeyRow row = getItem();
          if (row != null && value != row.rule()) {
            chosen.accept(row, value);
          }
        });
  }

  @Override
  protected Node shown(KeyRow row) {
    box.setValue(row.rule());
    box.setAccessibleText(row.column());
    return box;
  }
}
