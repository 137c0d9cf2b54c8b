package org.riskbench.app;

import java.util.List;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.FrontMoves;

/** Taking back and making again, on whatever screen is in front. */
final class EditCommands {
  private final FrontMoves moves;

  EditCommands(FrontMoves moves) {
    this.moves = moves;
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
            .saying(moves.undoTextProperty()),
        new Command(
                "edit.redo",
                "command.edit.redo",
                "fth-corner-up-right",
                "Shortcut+Shift+Z, Shortcut+Y",
                moves.redoableProperty(),
                moves::redo)
            .saying(moves.redoTextProperty()));
  }
}
