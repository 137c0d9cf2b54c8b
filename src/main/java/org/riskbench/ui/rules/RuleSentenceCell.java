package org.riskbench.ui.rules;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.CellHint;
import org.riskbench.ui.kit.NodeCell;

/** A rule's name above its conditions; all of it and the note under the mouse. */
final class RuleSentenceCell extends NodeCell<RuleRow> {
  private final Label name = new Label();
  private final Label sentence = new Label();
  private final VBox lines = new VBox(name, sentence);
  private final CellHint hint = new CellHint(this);

  RuleSentenceCell() {
    name.getStyleClass().add("text-bold");
    sentence.getStyleClass().add("text-muted");
  }

  @Override
  protected Node shown(RuleRow row) {
    name.setText(row.name());
    sentence.setText(row.sentence());
    String note = row.rule().note();
    hint.say(row.sentence() + (note.isEmpty() ? "" : "\n" + note));
    return lines;
  }
}
