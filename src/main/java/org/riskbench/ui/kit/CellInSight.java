package org.riskbench.ui.kit;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Keeps in sight what has the focus in a table: by itself a table scrolls to the rows that the
 * arrow keys go to, but not to a control that Tab goes to. FX thread only.
 */
public final class CellInSight {
  private CellInSight() {}

  /** Follows the focus of a scene. */
  public static void follow(Scene scene) {
    scene
        .focusOwnerProperty()
        .addListener(
            (property, before, owner) ->
                Optional.ofNullable(owner)
                    .flatMap(CellInSight::cellOf)
                    .ifPresent(cell -> show(cell)));
  }

  private static Optional<TableCell<?, ?>> cellOf(Node owner) {
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at instanceof TableCell<?, ?> cell) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private static <R, V> void show(TableCell<R, V> cell) {
    TableView<R> table = cell.getTableView();
    if (table != null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      Bounds seen = flow.localToScene(flow.getLayoutBounds());
      Bounds bounds = cell.localToScene(cell.getLayoutBounds());
      if (bounds.getMinY() < seen.getMinY() || bounds.getMaxY() > seen.getMaxY()) {
        flow.scrollTo(cell.getIndex()); // only as far as it takes
      }
      if (bounds.getMinX() < seen.getMinX() || bounds.getMaxX() > seen.getMaxX()) {
        table.scrollToColumn(cell.getTableColumn());
      }
    }
  }
}
