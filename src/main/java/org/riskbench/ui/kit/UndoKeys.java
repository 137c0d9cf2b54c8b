package org.riskbench.ui.kit;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that take a move back and make it again. */
public final class UndoKeys {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");

  private UndoKeys() {}

  /** Does what the keys ask for, and lets nobody else have the event; leaves any other alone. */
  public static void take(KeyEvent event, Runnable undo, Runnable redo) {
    if (REDO.match(event)) {
      redo.run();
      event.consume();
    } else if (UNDO.match(event)) {
      undo.run();
      event.consume();
    }
  }
}
