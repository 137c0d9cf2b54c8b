package org.riskbench.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** Rows of a table that hold some lines of text, all of one height whatever the text size. */
public final class RowHeight {
  private static final double LINE = 1.3;
  private static final double PADDING = 0.7;

  private RowHeight() {}

  /**
   * Gives all rows room for so many lines. Without a fixed height, texts that wrap are measured
   * before their column has a width, and the first row fills the table.
   *
   * @param plain any label of the usual text size in the same scene
   */
  public static void fit(TableView<?> table, int lines, Label plain) {
    table
        .fixedCellSizeProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.ceil((lines * LINE + PADDING) * plain.getFont().getSize()),
                plain.fontProperty()));
  }
}
