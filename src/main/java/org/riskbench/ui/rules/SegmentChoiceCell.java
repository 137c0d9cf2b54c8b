package org.riskbench.ui.rules;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.Messages;

/** A column to choose; one that won't do is greyed and says why. */
final class SegmentChoiceCell extends ListCell<SegmentChoice> {
  private final Messages messages;

  SegmentChoiceCell(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected void updateItem(@Nullable SegmentChoice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (choice == null || empty) {
      setText("");
      setDisable(false);
    } else {
      setText(word(choice, messages));
      setDisable(choice.isRefused());
    }
  }

  static String word(SegmentChoice choice, Messages messages) {
    return choice
        .trouble()
        .map(
            problem ->
                messages.text("rules.segments.refused." + reason(problem.code()), choice.name()))
        .orElse(choice.name());
  }

  private static String reason(String code) {
    return code.equals("USE-544") ? "alike" : "protected";
  }
}
