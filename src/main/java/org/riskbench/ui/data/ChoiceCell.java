package org.riskbench.ui.data;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.CellHint;
import org.riskbench.ui.kit.MadeChoice;

/** A cell that is a choice box at all times, so that nobody has to find out that it can be. */
final class ChoiceCell<T> extends TableCell<ColumnRow, Choice<T>> {
  private final ComboBox<Choice<T>> box = new ComboBox<>();
  private final CellHint hint = new CellHint(this);
  private final Function<ColumnRow, String> hints;

  ChoiceCell(
      List<Choice<T>> choices,
      BiConsumer<ColumnRow, Choice<T>> chosen,
      Function<ColumnRow, String> hints) {
    this.hints = hints;
    box.getItems().setAll(choices);
    box.getStyleClass().add("cell-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    MadeChoice.of(
        box,
        value -> {
          ColumnRow row = getTableRow().getItem();
          if (row != null && !value.equals(getItem())) {
            chosen.accept(row, value);
          }
        });
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable Choice<T> held, boolean empty) {
    super.updateItem(held, empty);
    ColumnRow row = getTableRow() == null ? null : getTableRow().getItem();
    if (empty || held == null || row == null) {
      setGraphic(null);
      hint.say("");
      return;
    }
    box.setValue(held);
    box.setId(getTableColumn().getId() + "-" + row.name());
    box.setAccessibleText(row.name() + ": " + held);
    hint.say(hints.apply(row));
    setGraphic(box);
  }
}
