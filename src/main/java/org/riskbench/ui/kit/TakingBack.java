package org.riskbench.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableStringValue;

/**
 * What was done in one place and can be taken back there, and made again. FX thread only.
 *
 * @param moves counts what is done there, but not what is taken back
 * @param undoable whether anything can be taken back
 * @param redoable whether anything can be made again
 * @param undoText what would be taken back; "" where it has no words
 * @param redoText what would be made again; "" where it has no words
 */
public record TakingBack(
    ObservableIntegerValue moves,
    ObservableBooleanValue undoable,
    ObservableBooleanValue redoable,
    ObservableStringValue undoText,
    ObservableStringValue redoText,
    Runnable undo,
    Runnable redo) {

  /** The moves of a history. */
  public static TakingBack of(MoveHistory<?> history, Runnable undo, Runnable redo) {
    return new TakingBack(
        history.movesProperty(),
        history.canUndoProperty(),
        history.canRedoProperty(),
        history.undoTextProperty(),
        history.redoTextProperty(),
        undo,
        redo);
  }
}
