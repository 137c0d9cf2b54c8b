package org.riskbench.ui.velocity;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that shows where the features of another key begin. */
final class FeatureTableRow extends TableRow<FeatureRow> {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  FeatureTableRow() {
    getStyleClass().add("feature-row");
  }

  @Override
  protected void updateItem(@Nullable FeatureRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(FIRST, !empty && row != null && row.first());
  }
}
