package org.riskbench.ui.encoding;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A column's name, and below it what it is. */
final class ColumnCell extends TableCell<EncodingRow, EncodingRow> {
  private final Label name = new Label();
  private final Label origin = new Label();
  private final VBox lines = new VBox(name, origin);

  ColumnCell() {
    origin.getStyleClass().add("caption");
    lines.getStyleClass().add("two-lines");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable EncodingRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    name.setText(row.column());
    origin.setText(row.origin());
    setGraphic(lines);
  }
}
