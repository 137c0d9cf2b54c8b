package org.riskbench.app;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.FrontMoves;
import org.riskbench.ui.kit.Messages;

/** Taking back and making again, on whatever screen is in front. */
final class EditCommands {
  private final FrontMoves moves;
  private final Messages messages;

  EditCommands(FrontMoves moves, Messages messages) {
    this.moves = moves;
    this.messages = messages;
  }

  List<Command> all() {
    return List.of(
        new Command(
                "edit.undo",
                "command.edit.undo",
                "fth-corner-up-left",
                "Shortcut+Z",
                moves.undoableProperty(),
                moves::undo)
            .saying(moves.undoTextProperty())
            .because(new SimpleStringProperty(messages.text("command.edit.undo.nothing"))),
        new Command(
                "edit.redo",
                "command.edit.redo",
                "fth-corner-up-right",
                "Shortcut+Shift+Z, Shortcut+Y",
                moves.redoableProperty(),
                moves::redo)
            .saying(moves.redoTextProperty())
            .because(new SimpleStringProperty(messages.text("command.edit.redo.nothing"))));
  }
}
