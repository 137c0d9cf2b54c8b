package org.riskbench.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell that shows a row by a node of its own, and nothing where there is no row.
 *
 * @param <R> the row
 */
public abstract class NodeCell<R> extends TableCell<R, R> {
  protected NodeCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** The node, filled with this row. The same node serves row after row. */
  protected abstract Node shown(R row);

  @Override
  protected final void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : shown(row));
  }
}
