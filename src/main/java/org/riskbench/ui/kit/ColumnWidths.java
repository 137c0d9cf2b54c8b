package org.riskbench.ui.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

/** Columns of a table that are laid out for the usual text size and grow with larger text. */
public final class ColumnWidths {
  static final double USUAL_FONT = 14;

  private final TableView<?> table;
  private double scaledFor = USUAL_FONT;

  private ColumnWidths(TableView<?> table) {
    this.table = table;
  }

  /**
   * Lets all columns of a table grow with its text.
   *
   * @param plain any label of the usual text size in the same scene
   */
  public static void follow(TableView<?> table, Labeled plain) {
    ColumnWidths widths = new ColumnWidths(table);
    plain.fontProperty().addListener((property, before, font) -> widths.scale(font.getSize()));
    widths.scale(plain.getFont().getSize());
  }

  private void scale(double fontSize) {
    double factor = fontSize / scaledFor;
    table.getColumns().forEach(each -> each.setPrefWidth(each.getPrefWidth() * factor));
    scaledFor = fontSize;
  }
}
