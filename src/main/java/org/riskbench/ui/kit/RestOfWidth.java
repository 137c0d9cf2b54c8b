package org.riskbench.ui.kit;

import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * A column of texts that takes the width which the columns of figures leave in a table: it gives
 * way before the table scrolls sideways, and shows longer texts where there is room. FX thread
 * only.
 *
 * @param <R> the row
 */
public final class RestOfWidth<R> {
  private final TableView<R> table;
  private final TableColumn<R, ?> column;
  private final double least;
  private final double most;
  private final DoubleSupplier fontSize;

  private RestOfWidth(
      TableView<R> table,
      TableColumn<R, ?> column,
      double least,
      double most,
      DoubleSupplier fontSize) {
    this.table = table;
    this.column = column;
    this.least = least;
    this.most = most;
    this.fontSize = fontSize;
  }

  /**
   * Lets a column take what the others leave.
   *
   * @param least its least width at the usual text size, in pixels
   * @param most its largest
   * @param fontSize the text size now, in pixels
   */
  public static <R> void take(
      TableView<R> table,
      TableColumn<R, ?> column,
      double least,
      double most,
      DoubleSupplier fontSize) {
    RestOfWidth<R> rest = new RestOfWidth<>(table, column, least, most, fontSize);
    table.widthProperty().addListener(changed -> rest.fit());
    table.needsLayoutProperty().addListener(changed -> rest.fit());
  }

  private void fit() {
    Node view = table.lookup(".clipped-container");
    double all = view == null ? 0 : view.getLayoutBounds().getWidth();
    double scale = fontSize.getAsDouble() / ColumnWidths.USUAL_FONT;
    double width = Math.max(least * scale, Math.min(most * scale, Math.floor(all - others())));
    if (all > 0 && column.getPrefWidth() != width) {
      column.setPrefWidth(width);
    }
  }

  private double others() {
    return table.getVisibleLeafColumns().stream()
        .filter(each -> each != column)
        .mapToDouble(each -> Math.max(each.getMinWidth(), each.getPrefWidth()))
        .sum();
  }
}
