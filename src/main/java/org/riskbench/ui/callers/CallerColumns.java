package org.riskbench.ui.callers;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.riskbench.ui.kit.WrappedTextCell;

/**
 * How wide the columns of the keys are: name and scopes share what the others leave. Where text is
 * large and room short, the table scrolls rather than breaks words. FX thread only.
 *
 * @param plain any label of the usual text size in the same scene
 */
record CallerColumns(TableView<CallerLine> table, Label plain) {
  /** Widths in letters, in the order of the columns; those of name and scopes are the least. */
  private static final List<Double> LETTERS = List.of(7.4, 7.1, 7.8, 5.9, 7.2, 6.2, 5.9);

  /** From so many letters on, the other columns need not break their texts. */
  private static final double ROOMY = 62;

  private static final double STRETCH = 1.36;
  private static final int NAME = 0;
  private static final int SCOPES = 2;
  private static final double SCROLL_BAR = 18;
  private static final double SHARE_OF_NAME = 0.4;

  @SuppressWarnings("unchecked") // every column of the table shows texts
  void lay() {
    for (TableColumn<CallerLine, ?> each : table.getColumns()) {
      ((TableColumn<CallerLine, String>) each)
          .setCellFactory(column -> new WrappedTextCell<CallerLine>(column));
      each.setSortable(false);
      each.setReorderable(false);
    }
    table.widthProperty().addListener((property, before, now) -> fit());
    plain.fontProperty().addListener((property, before, now) -> fit());
    fit();
  }

  private void fit() {
    double stretch = table.getWidth() > ROOMY * plain.getFont().getSize() ? STRETCH : 1;
    double rest = table.getWidth() - SCROLL_BAR;
    for (int i = 0; i < LETTERS.size(); i++) {
      if (i != NAME && i != SCOPES) {
        rest -= set(i, stretch * least(i));
      }
    }
    rest -= set(NAME, Math.max(least(NAME), SHARE_OF_NAME * rest));
    set(SCOPES, Math.max(least(SCOPES), rest));
  }

  private double least(int column) {
    return Math.ceil(LETTERS.get(column) * plain.getFont().getSize());
  }

  private double set(int column, double width) {
    table.getColumns().get(column).setPrefWidth(width);
    return width;
  }
}
