package org.riskbench.ui.velocity;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.velocity.KeyRule;

/** How a key is spelled, as a box that is open to change at all times. */
final class RuleCell extends TableCell<KeyRow, KeyRow> {
  private final ComboBox<KeyRule> box = new ComboBox<>();

  RuleCell(Function<KeyRule, String> words, BiConsumer<KeyRow, KeyRule> chosen) {
    box.setConverter(new SpelledOut<>(words));
    box.getItems().setAll(KeyRule.values());
    box.getStyleClass().add("cell-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(
        event -> {
          KeyRow row = getItem();
          KeyRule value = box.getValue();
          if (row != null && value != null && value != row.rule()) {
            chosen.accept(row, value);
          }
        });
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable KeyRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    box.setValue(row.rule());
    box.setAccessibleText(row.column());
    setGraphic(box);
  }
}
