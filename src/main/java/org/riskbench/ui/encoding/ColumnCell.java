package org.riskbench.ui.encoding;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.NodeCell;

/** A column's name, and below it what it is. */
final class ColumnCell extends NodeCell<EncodingRow> {
  private final Label name = new Label();
  private final Label origin = new Label();
  private final VBox lines = new VBox(name, origin);

  ColumnCell() {
    origin.getStyleClass().add("caption");
    lines.getStyleClass().add("two-lines");
  }

  @Override
  protected Node shown(EncodingRow row) {
    name.setText(row.column());
    origin.setText(row.origin());
    return lines;
  }
}
