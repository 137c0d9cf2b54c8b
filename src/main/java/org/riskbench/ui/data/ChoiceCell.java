package org.riskbench.ui.data;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that is a choice box at all times, so that nobody has to find out that it can be. */
final class ChoiceCell<T> extends TableCell<ColumnRow, ColumnRow> {
  private final ComboBox<Choice<T>> box = new ComboBox<>();
  private final Function<ColumnRow, Choice<T>> current;

  ChoiceCell(
      List<Choice<T>> choices,
      Function<ColumnRow, Choice<T>> current,
      BiConsumer<ColumnRow, Choice<T>> chosen) {
    this.current = current;
    box.getItems().setAll(choices);
    box.getStyleClass().add("cell-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(
        event -> {
          ColumnRow row = getItem();
          Choice<T> value = box.getValue();
          if (row != null && value != null && !value.equals(current.apply(row))) {
            chosen.accept(row, value);
          }
        });
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable ColumnRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    box.setValue(current.apply(row));
    box.setAccessibleText(row.name() + ": " + current.apply(row));
    setGraphic(box);
  }
}
