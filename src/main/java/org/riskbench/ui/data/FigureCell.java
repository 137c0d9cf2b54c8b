package org.riskbench.ui.data;

import java.util.function.DoubleFunction;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A figure that sorts as a number and is written as text. */
final class FigureCell extends TableCell<ColumnRow, Double> {
  private final DoubleFunction<String> format;

  FigureCell(DoubleFunction<String> format) {
    this.format = format;
  }

  @Override
  protected void updateItem(@Nullable Double figure, boolean empty) {
    super.updateItem(figure, empty);
    setText(empty || figure == null ? "" : format.apply(figure));
  }
}
