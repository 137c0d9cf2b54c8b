package org.riskbench.ui.models;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.riskbench.ui.kit.NodeCell;

/** The stage of a model as a mark: its word, and a colour beside it. */
final class StageCell extends NodeCell<ModelRow> {
  private final Label mark = new Label();

  @Override
  protected Node shown(ModelRow row) {
    mark.setText(row.stage());
    mark.getStyleClass().setAll("label", "stage-mark", row.kind());
    return mark;
  }
}
