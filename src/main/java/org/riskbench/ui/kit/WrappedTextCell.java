package org.riskbench.ui.kit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text that takes as many lines as it needs; only for tables whose rows may differ in height.
 *
 * @param <R> the row
 */
public final class WrappedTextCell<R> extends TableCell<R, String> {
  private static final double PADDING = 20;

  private final Text text = new Text();

  public WrappedTextCell(TableColumn<R, String> column) {
    text.getStyleClass().add("cell-text");
    text.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable String shown, boolean empty) {
    super.updateItem(shown, empty);
    boolean none = empty || shown == null;
    text.setText(none ? "" : shown);
    setGraphic(none ? null : text);
    setAccessibleText(none ? null : shown);
  }
}
