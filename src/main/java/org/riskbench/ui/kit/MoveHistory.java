package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Moves that can be taken back and made again. FX thread only.
 *
 * @param <S> where things stand between two moves
 */
public final class MoveHistory<S> {
  private final Deque<Move<S>> before = new ArrayDeque<>();
  private final Deque<Move<S>> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("");

  /** Where things stood on the other side of a move, and what it was. */
  private record Move<S>(S stood, String what) {}

  /** Remembers where things stood before a move that needs no words. */
  public void remember(S from) {
    remember(from, "");
  }

  /**
   * Remembers where things stood before a move.
   *
   * @param what the move in a few words, such as "amount becomes feature"
   */
  public void remember(S from, String what) {
    before.push(new Move<>(from, what));
    after.clear();
    tell();
    moves.set(moves.get() + 1);
  }

  /** One move back, seen from where things stand now. */
  public S undo(S now) {
    return step(now, before, after);
  }

  /** One move forth again. */
  public S redo(S now) {
    return step(now, after, before);
  }

  private S step(S now, Deque<Move<S>> from, Deque<Move<S>> to) {
    if (from.isEmpty()) {
      return now;
    }
    Move<S> found = from.pop();
    to.push(new Move<>(now, found.what()));
    tell();
    return found.stood();
  }

  /** No move can be taken back any more. */
  public void forget() {
    before.clear();
    after.clear();
    tell();
  }

  private void tell() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
    undoText.set(before.isEmpty() ? "" : before.getFirst().what());
    redoText.set(after.isEmpty() ? "" : after.getFirst().what());
  }

  /** Counts the moves that were remembered. */
  public ReadOnlyIntegerProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public boolean isCanUndo() {
    return canUndo.get();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  public boolean isCanRedo() {
    return canRedo.get();
  }

  /** The move that would be taken back, in a few words. */
  public ReadOnlyStringProperty undoTextProperty() {
    return undoText.getReadOnlyProperty();
  }

  /** The move that would be made again, in a few words. */
  public ReadOnlyStringProperty redoTextProperty() {
    return redoText.getReadOnlyProperty();
  }
}
