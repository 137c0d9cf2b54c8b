package org.riskbench.ui.encoding;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A text in as many lines as it takes. */
final class WrappedCell extends TableCell<EncodingRow, EncodingRow> {
  private final Label label = new Label();
  private final Function<EncodingRow, String> text;

  WrappedCell(Function<EncodingRow, String> text) {
    this.text = text;
    label.setWrapText(true);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable EncodingRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    label.setText(text.apply(row));
    setGraphic(label);
  }
}
