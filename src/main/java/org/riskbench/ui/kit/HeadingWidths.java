package org.riskbench.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

/**
 * Columns of a table that are never narrower than their headings, and those of figures never
 * narrower than these need at a larger text size. FX thread only.
 */
final class HeadingWidths {
  private static final String GIVEN = "heading-given-width";
  private static final double EDGE = 1;

  private final TableView<?> table;

  private HeadingWidths(TableView<?> table) {
    this.table = table;
  }

  /** Keeps the headings of a table whole, also of columns that come later. */
  static void keep(TableView<?> table) {
    HeadingWidths widths = new HeadingWidths(table);
    table.widthProperty().addListener((property, before, width) -> widths.fit());
    ListChangeListener<TableColumn<?, ?>> onColumns = change -> table.requestLayout();
    table.getColumns().addListener(onColumns);
    table.needsLayoutProperty().addListener((property, before, needed) -> widths.fit());
  }

  private void fit() {
    boolean wider = false;
    for (Node node : table.lookupAll(".column-header")) {
      if (node instanceof TableColumnHeader heading
          && heading.getTableColumn() != null
          && heading.lookup(".label") instanceof Label label) {
        wider |= fit(heading, label);
      }
    }
    if (wider) {
      share(table);
    }
  }

  /** A table shares its width among its columns only when it changes, not when they need more. */
  private static <R> void share(TableView<R> table) {
    table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
  }

  /** Figures can't break and grow with the text; what can break gives way to them. */
  private static double larger(TableColumnBase<?, ?> column, Label label) {
    return column.getStyleClass().contains("figures")
        ? Math.max(1, label.getFont().getSize() / ColumnWidths.USUAL_FONT)
        : 1;
  }

  private static boolean fit(TableColumnHeader heading, Label label) {
    TableColumnBase<?, ?> column = heading.getTableColumn();
    Object given = column.getProperties().computeIfAbsent(GIVEN, key -> column.getMinWidth());
    double sides = heading.snappedLeftInset() + heading.snappedRightInset();
    double least =
        Math.max(
            (double) given * larger(column, label), Math.ceil(label.prefWidth(-1) + sides) + EDGE);
    boolean changes = column.isResizable() && column.getMinWidth() != least;
    if (changes) {
      column.setMaxWidth(Math.max(least, column.getMaxWidth()));
      column.setMinWidth(least);
    }
    return changes;
  }
}
