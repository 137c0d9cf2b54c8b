package org.riskbench.ui.reasons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.CellHint;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.NodeCell;

/**
 * A code above what it says about a record; under the mouse all of it, as callers get it, and the
 * columns.
 */
final class ReasonSentenceCell extends NodeCell<ReasonRow> {
  private final Label code = new Label();
  private final Label sentence = new Label();
  private final VBox lines = new VBox(code, sentence);
  private final CellHint hint = new CellHint(this);

  ReasonSentenceCell() {
    code.getStyleClass().add("text-bold");
    sentence.getStyleClass().add("text-muted");
    sentence.setWrapText(true);
  }

  @Override
  protected Node shown(ReasonRow row) {
    code.setText(row.code());
    sentence.setText(EngineWords.reason(row.example()));
    hint.say(row.example() + "\n" + String.join(", ", row.entry().covers()));
    return lines;
  }
}
